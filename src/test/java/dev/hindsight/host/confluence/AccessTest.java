package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

public class AccessTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    @Test
    public void hidesARestrictedPageAsIfItWereNotThere() {
        String id = page("secret");
        restrict(id, "read", "alice");

        assertEquals(200, SITE.as(People.ALICE).get("/rest/api/content/" + id).status());
        assertEquals(404, SITE.as(People.BOB).get("/rest/api/content/" + id).status());
    }

    @Test
    public void passesViewingRestrictionsOnToChildPages() {
        String parent = page("parent");
        restrict(parent, "read", "alice");
        Map<String, Object> child = new HashMap<>(Caller.page(ProbedSite.title("child"), "<p/>"));
        child.put("ancestors", List.of(Map.of("id", parent)));
        String id = SITE.as(People.ALICE)
                .post("/rest/api/content", child)
                .json()
                .path("id")
                .asText();

        assertEquals(404, SITE.as(People.BOB).get("/rest/api/content/" + id).status());
        assertEquals(200, SITE.as(People.ALICE).get("/rest/api/content/" + id).status());
    }

    @Test
    public void showsButDoesNotLetOthersEditAPageRestrictedForEditing() {
        String id = page("read only");
        restrict(id, "update", "alice");

        assertEquals(200, SITE.as(People.BOB).get("/rest/api/content/" + id).status());
        assertEquals(403, statusOfAnEdit(People.BOB, id));
        assertEquals(
                "alice",
                SITE.as(People.BOB)
                        .get("/rest/api/content/" + id + "/restriction/byOperation")
                        .json()
                        .at("/update/restrictions/user/results/0/username")
                        .asText());
    }

    @Test
    public void restrictsPagesToTheMembersOfGroups() {
        String id = page("for operations");
        restrictToGroup(id, "read", "operations");
        restrictToGroup(id, "update", "confluence-administrators");

        assertEquals(200, SITE.as(People.BOB).get("/rest/api/content/" + id).status());
        assertEquals(404, SITE.as(People.CAROL).get("/rest/api/content/" + id).status());
        assertEquals(404, SITE.as(People.ADMIN).get("/rest/api/content/" + id).status());
        assertEquals(403, statusOfAnEdit(People.BOB, id));
        assertEquals(
                "operations",
                SITE.as(People.BOB)
                        .get("/rest/api/content/" + id + "/restriction/byOperation/read")
                        .json()
                        .at("/restrictions/group/results/0/name")
                        .asText());
    }

    @Test
    public void tickGroupsOnAPagesFormForRestrictions() {
        Caller alice = SITE.as(People.ALICE);
        String id = page("ticked");
        String form = "/pages/viewpagerestrictions.action?pageId=" + id;
        String token = alice.get(form).body().replaceFirst("(?s).*name=\"atl_token\" value=\"([^\"]+)\".*", "$1");

        alice.form(form, "atl_token=" + token + "&read-groups=operations");

        assertEquals(404, SITE.as(People.CAROL).get("/rest/api/content/" + id).status());
        assertThat(alice.get(form).body(), containsString("value=\"operations\" checked"));
    }

    @Test
    public void asksAnonymousCallersToSignIn() {
        assertEquals(401, SITE.anonymous().get("/rest/api/space").status());
        assertEquals(302, SITE.anonymous().get("/display/OPS").status());
    }

    @Test
    public void letsNobodyInWhoIsInactiveOrMistypes() {
        assertEquals(401, SITE.as(People.DAVE).get("/rest/api/user/current").status());
    }

    @Test
    public void showsNothingToWhoIsNotLicensed() {
        String id = page("for the licensed");

        assertEquals(403, SITE.as(People.FRANK).get("/rest/api/content/" + id).status());
        assertEquals(403, SITE.as(People.FRANK).get("/display/OPS").status());
        assertEquals(403, SITE.as(People.FRANK).get("/rest/probe/1.0/notes").status());
    }

    @Test
    public void enforcesTheAnnotationsOfAPluginsResources() {
        assertEquals(401, SITE.anonymous().get("/rest/probe/1.0/notes").status());
        assertEquals(200, SITE.anonymous().get("/rest/probe/1.0/hasty").status());
        assertEquals(200, SITE.as(People.BOB).get("/rest/probe/latest/notes").status());
    }

    @Test
    public void refusesFormPostsOfOtherSitesToResources() {
        String path = "/rest/probe/1.0/notes";
        Caller bob = SITE.as(People.BOB);

        assertEquals(403, bob.form(path, "", "Origin", "http://evil.example").status());
        assertEquals(
                200,
                bob.form(path, "", "Origin", "http://evil.example", "X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(
                200,
                bob.form("/rest/probe/1.0/from-anywhere", "", "Origin", "http://evil.example")
                        .status());
    }

    @Test
    public void putsAPluginsAdministrationPageIntoTheFrameForAdministratorsOnly() {
        assertEquals(
                403, SITE.as(People.BOB).get("/plugins/servlet/probe/admin").status());
        String html = SITE.as(People.ADMIN).get("/plugins/servlet/probe/admin").body();

        assertThat(html, containsString("<title>Probe - Confluence</title>"));
        assertThat(html, containsString("path /plugins/servlet/probe/admin info null"));
    }

    private static String page(String words) {
        return SITE.page(People.ALICE, ProbedSite.title(words), "<p/>")
                .path("id")
                .asText();
    }

    private static void restrictToGroup(String id, String operation, String group) {
        Map<String, Object> groups = Map.of("group", List.of(Map.of("type", "group", "name", group)));
        assertEquals(
                200,
                SITE.as(People.ALICE)
                        .put(
                                "/rest/api/content/" + id + "/restriction",
                                List.of(Map.of("operation", operation, "restrictions", groups)))
                        .status());
    }

    private static void restrict(String id, String operation, String user) {
        Map<String, Object> users = Map.of("user", List.of(Map.of("type", "known", "username", user)));
        Caller.Reply reply = SITE.as(People.ALICE)
                .put(
                        "/rest/api/content/" + id + "/restriction",
                        List.of(Map.of("operation", operation, "restrictions", users)));
        assertEquals(200, reply.status());
    }

    private static int statusOfAnEdit(Person person, String id) {
        return SITE.as(person)
                .put("/rest/api/content/" + id, Caller.update(ProbedSite.title("new"), 2, "<p/>"))
                .status();
    }
}
