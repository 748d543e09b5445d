package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** Author and owner have both changed a due date, and an editor decides. */
public class ConflictTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final String OFFER = "/plugins/servlet/hindsight/conflict?pageId=";

    private final Wiki author = PRODUCTS.author();
    private final EditorForm form = EditorForm.conflict(author.client());

    @Test
    public void anEditorHasThePagesValueWritten() {
        PublishedPage page = conflict();
        String key = author.findings(page).get(0).get("issue-key");
        String asked = form.ask(page).expect(200).text();
        assertTrue(asked, asked.contains("28 Feb 2098 on this page, 31 Jan 2098 in Jira"));

        form.press(page, "page-").expect(302);

        Await.until(
                "written to Jira",
                PRODUCTS.patience(),
                () -> PRODUCTS.owner().issue(key).at("/fields/duedate").asText(),
                "2098-02-28"::equals);
        Await.until("settled", PRODUCTS.patience(), () -> author.view(page), html -> !html.contains(OFFER));
    }

    @Test
    public void anEditorHasJirasValueUsed() {
        PublishedPage page = conflict();
        String key = author.findings(page).get(0).get("issue-key");

        form.press(page, "jira-").expect(302);

        Await.until("settled", PRODUCTS.patience(), () -> author.view(page), html -> !html.contains(OFFER));
        assertEquals("2098-01-31", FindingFacts.rows(author.view(page)).get(0).get("due"));
        assertEquals(
                "2098-01-31", PRODUCTS.owner().issue(key).at("/fields/duedate").asText());
        String asked = form.ask(page).expect(200).text();
        assertTrue(asked, asked.contains("No finding on this page differs"));
    }

    @Test
    public void nothingIsDecidedOverAValueThatTheEditorWasNotShown() {
        PublishedPage page = conflict();
        String key = author.findings(page).get(0).get("issue-key");
        Client.Answer shown = form.ask(page).expect(200);
        PRODUCTS.owner().edit(key, Map.of("duedate", "2097-01-31"));
        PRODUCTS.awaitRounds(
                "Jira's next date on the page",
                () -> FindingFacts.rows(author.view(page)),
                rows -> rows.get(0).get("due").equals("2097-01-31"));

        String answer = form.pressOn(shown, page, "page-").expect(409).text();

        assertTrue(answer, answer.contains("This has changed in the meantime, so nothing was done."));
        assertTrue(answer, answer.contains("28 Feb 2098 on this page, 31 Jan 2097 in Jira"));
        assertEquals(
                "2097-01-31", PRODUCTS.owner().issue(key).at("/fields/duedate").asText());
    }

    @Test
    public void nothingIsDecidedWithoutProof() {
        PublishedPage page = conflict();
        String uid = author.findings(page).get(0).get("finding");

        form.forge(page, "page-" + uid).expect(403);

        assertTrue(author.view(page).contains(OFFER + page.id()));
    }

    private PublishedPage conflict() {
        PublishedPage page = author.publish(finding("2099-12-31"));
        String key = PRODUCTS.tracked(author, page).get("issue-key");
        PRODUCTS.owner().edit(key, Map.of("duedate", "2098-01-31"));
        PRODUCTS.awaitRounds(
                "Jira's date on the page",
                () -> FindingFacts.rows(author.view(page)),
                rows -> rows.get(0).get("due").equals("2098-01-31"));

        PublishedPage again = author.republish(page, author.storage(page).replace("2099-12-31", "2098-02-28"));
        Await.until("in conflict", PRODUCTS.patience(), () -> author.view(again), html -> html.contains(OFFER));
        return again;
    }

    private static String finding(String due) {
        return FindingMarkup.titled("Conflict " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", due)
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
