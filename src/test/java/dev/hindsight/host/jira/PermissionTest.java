package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.host.jira.RunningJira.Answer;
import dev.hindsight.host.server.HostOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.ClassRule;
import org.junit.Test;

/** Who sees and may do what, and who is believed to be whom. */
public class PermissionTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    @Test
    public void hidesTheRestrictedProjectFromWhoIsShutOut() {
        String key = JIRA.issue("alice", "SEC", "Secret");

        assertEquals(200, JIRA.get("bob", "/rest/api/2/issue/" + key).status());
        assertEquals(403, JIRA.get("erin", "/rest/api/2/issue/" + key).status());
        assertEquals(404, JIRA.get("erin", "/rest/api/2/project/SEC").status());
        assertEquals(
                400,
                JIRA.get("erin", "/rest/api/2/issue/createmeta/SEC/issuetypes").status());
        assertEquals(
                0,
                JIRA.get("erin", "/rest/api/2/search?jql=summary~Secret")
                        .json()
                        .path("total")
                        .asInt());
        assertFalse(JIRA.get("erin", "/rest/api/2/project").text().contains("SEC"));
    }

    @Test
    public void refusesToCreateWhereTheCallerIsShutOut() {
        Answer refused = JIRA.post(
                "erin",
                "/rest/api/2/issue",
                "{`fields`:{`project`:{`key`:`SEC`},`issuetype`:{`name`:`Task`},`summary`:`S`}}");

        assertEquals(400, refused.status());
        assertTrue(refused.json().path("errors").has("project"));
    }

    @Test
    public void answers401ToNobodyAndToAWrongPassword() {
        Answer wrong =
                JIRA.answer(JIRA.request("/rest/api/2/myself").header("Authorization", "Basic YWxpY2U6d3Jvbmc="));

        assertEquals(401, JIRA.get("", "/rest/api/2/myself").status());
        assertEquals(401, wrong.status());
        assertTrue(wrong.text().contains("<html>"));
        assertEquals(401, JIRA.get("dave", "/rest/api/2/myself").status());
        assertEquals(200, JIRA.get("", "/rest/api/2/serverInfo").status());
    }

    @Test
    public void knowsPeopleByTheirPersonalTokensForThisSite() {
        assertEquals(
                "carol",
                myself("Bearer jira-token-of-carol").json().path("name").asText());
        assertEquals(401, myself("Bearer confluence-token-of-carol").status());
        assertEquals(401, myself("Bearer jira-token-of-dave").status());
    }

    @Test
    public void letsTheLinkActForActivePeopleOnly() {
        assertEquals(
                "carol",
                myself(link("carol", HostOptions.LINK_SECRET))
                        .json()
                        .path("name")
                        .asText());
        assertEquals(401, myself(link("dave", HostOptions.LINK_SECRET)).status());
        assertEquals(401, myself(link("nobody", HostOptions.LINK_SECRET)).status());
        assertEquals(401, myself(link("carol", "guessed")).status());
    }

    @Test
    public void offersOnlyActivePeopleWithAccessAsAssignees() {
        String path = "/rest/api/2/user/assignable/search?project=SEC&username=";

        assertEquals("[\"admin\",\"alice\",\"bob\",\"carol\",\"frank\",\"grace\"]", names(JIRA.get("alice", path)));
        assertEquals("[\"bob\"]", names(JIRA.get("alice", path + "bo")));
        assertEquals(
                403,
                JIRA.get("alice", "/rest/api/2/user/permission/search?permissions=BROWSE&projectKey=OPS&username=")
                        .status());
        assertEquals(404, JIRA.get("alice", "/rest/api/2/user?username=nobody").status());
        assertFalse(JIRA.get("alice", "/rest/api/2/user?key=JIRAUSER10104")
                .json()
                .path("active")
                .asBoolean());
    }

    private static Answer myself(String authorization) {
        return JIRA.answer(JIRA.request("/rest/api/2/myself").header("Authorization", authorization));
    }

    private static String link(String user, String secret) {
        byte[] bytes = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return HostOptions.LINK_SCHEME + " " + Base64.getEncoder().encodeToString(bytes);
    }

    private static String names(Answer people) {
        return people.json().findValuesAsText("name").stream()
                .map(name -> "\"" + name + "\"")
                .toList()
                .toString()
                .replace(" ", "");
    }
}
