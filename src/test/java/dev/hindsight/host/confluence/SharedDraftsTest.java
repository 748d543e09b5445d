package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;

/** What somebody has written in the editor and not published is one draft of the page, which its other editors share. */
public class SharedDraftsTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");
    private static final String DRAFT = "?status=draft&expand=version,history.lastUpdated,body.storage";

    @Test
    public void aKeptDraftIsOpenedByTheNextEditorAndReadBySomebodyElseOverRest() {
        String title = ProbedSite.title("kept");
        String id = published(title, "<p>old</p>");

        keep(People.CAROL, id, title, "<p>carol's</p>");

        JsonNode draft =
                SITE.as(People.ALICE).get("/rest/api/content/" + id + DRAFT).json();
        assertEquals(id, draft.path("id").asText());
        assertEquals("draft", draft.path("status").asText());
        assertEquals("<p>carol's</p>", draft.at("/body/storage/value").asText());
        assertEquals("carol", draft.at("/version/by/username").asText());
        assertEquals("carol", draft.at("/history/lastUpdated/by/username").asText());
        assertTrue(draft.at("/history/lastUpdated/when").asText().startsWith("20"));
        String editor = SITE.as(People.ALICE).get(editor(id)).body();
        assertThat(editor, containsString("unpublished changes, last by Carol Nakamura"));
        assertThat(editor, containsString("carol&#39;s"));
        assertEquals("<p>old</p>", storage(id));
    }

    @Test
    public void aPageWithoutADraftHasNoneOverRest() {
        String id = published(ProbedSite.title("none"), "<p/>");

        assertEquals(404, draftAs(People.ALICE, id).status());
        assertEquals(
                401, SITE.anonymous().get("/rest/api/content/" + id + DRAFT).status());
    }

    @Test
    public void whoMayNotEditAPageSeesNoDraftOfIt() {
        String title = ProbedSite.title("restricted");
        String id = published(title, "<p/>");
        keep(People.ALICE, id, title, "<p>secret</p>");
        Map<String, Object> alice = Map.of("type", "known", "username", "alice");
        SITE.as(People.ALICE)
                .put(
                        "/rest/api/content/" + id + "/restriction",
                        List.of(Map.of(
                                "operation",
                                "update",
                                "restrictions",
                                Map.of("user", List.of(alice), "group", List.of()))));

        assertEquals(200, draftAs(People.ALICE, id).status());
        assertEquals(404, draftAs(People.BOB, id).status());
    }

    @Test
    public void whatIsSavedBesideTheEditorLeavesTheDraftWhichThenPutsItsOldTextBack() {
        String title = ProbedSite.title("beside");
        String id = published(title, "<p>old</p>");
        keep(People.CAROL, id, title, "<p>old</p><p>more</p>");
        SITE.as(People.ALICE).put("/rest/api/content/" + id, Caller.update(title, 2, "<p>new</p>"));
        assertEquals(200, draftAs(People.ALICE, id).status());

        send(People.CAROL, id, "publish", title, "<p>old</p><p>more</p>");

        assertEquals("<p>old</p><p>more</p>", storage(id));
        assertEquals(
                3,
                SITE.as(People.BOB)
                        .get("/rest/api/content/" + id)
                        .json()
                        .at("/version/number")
                        .asInt());
        assertEquals(404, draftAs(People.ALICE, id).status());
    }

    @Test
    public void aDraftIsDiscardedInTheEditorAndByAnUpdateThatAsksForIt() {
        String title = ProbedSite.title("discarded");
        String id = published(title, "<p>old</p>");
        keep(People.CAROL, id, title, "<p>draft</p>");
        send(People.BOB, id, "discard", title, "<p>draft</p>");
        assertEquals(404, draftAs(People.ALICE, id).status());
        assertThat(SITE.as(People.CAROL).get(editor(id)).body(), not(containsString("unpublished")));

        keep(People.CAROL, id, title, "<p>draft</p>");
        SITE.as(People.ALICE).put("/rest/api/content/" + id + "?status=draft", Caller.update(title, 2, "<p>new</p>"));
        assertEquals(404, draftAs(People.ALICE, id).status());

        keep(People.CAROL, id, title, "<p>draft</p>");
        SITE.as(People.ALICE).delete("/rest/api/content/" + id + "?status=draft");
        assertEquals(404, draftAs(People.ALICE, id).status());
        assertEquals("<p>new</p>", storage(id));
    }

    private static String published(String title, String body) {
        return SITE.page(People.ALICE, title, body).path("id").asText();
    }

    private static Caller.Reply draftAs(Person person, String id) {
        return SITE.as(person).get("/rest/api/content/" + id + DRAFT);
    }

    private static void keep(Person writer, String id, String title, String body) {
        send(writer, id, "keep", title, body);
    }

    private static void send(Person person, String id, String button, String title, String body) {
        Caller caller = SITE.as(person);
        String form = caller.get(editor(id)).body();
        Matcher token = TOKEN.matcher(form);
        assertTrue(form, token.find());
        Caller.Reply sent = caller.form(
                "/pages/editpage.action",
                "atl_token=" + token.group(1) + "&pageId=" + id + "&version=2&" + button + "=true&title="
                        + Html.urlPart(title) + "&body=" + Html.urlPart(body));
        assertEquals(sent.body(), 302, sent.status());
    }

    private static String editor(String id) {
        return "/pages/editpage.action?pageId=" + id;
    }

    private static String storage(String id) {
        return SITE.as(People.BOB)
                .get("/rest/api/content/" + id + "?expand=body.storage")
                .json()
                .at("/body/storage/value")
                .asText();
    }
}
