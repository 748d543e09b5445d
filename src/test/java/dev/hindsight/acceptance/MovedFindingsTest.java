package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** A finding is cut from one page and pasted into another, or stands on both until an editor decides. */
public class MovedFindingsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final String OFFER = "/plugins/servlet/hindsight/copy?pageId=";

    private final Wiki author = PRODUCTS.author();
    private final EditorForm form = EditorForm.copies(author.client());

    @Test
    public void aFindingThatIsCutAndPastedKeepsItsIssue() {
        PublishedPage from = author.publish(finding());
        FindingFacts before = tracked(from);
        String body = author.storage(from);
        author.republish(from, "<p>Moved</p>");
        Await.until("removed", PRODUCTS.patience(), () -> author.findings(from).size(), size -> size == 0);

        PublishedPage to = author.publish(body);

        FindingFacts after = tracked(to);
        assertEquals(before.get("issue-key"), after.get("issue-key"));
        assertEquals(before.get("finding"), after.get("finding"));
    }

    @Test
    public void aFindingThatIsPastedFirstAndCutLaterKeepsItsIssue() {
        PublishedPage from = author.publish(finding());
        FindingFacts before = tracked(from);
        PublishedPage to = copy(from);

        author.republish(from, "<p>Moved</p>");

        FindingFacts after = tracked(to);
        assertEquals(before.get("issue-key"), after.get("issue-key"));
        assertFalse(author.view(to).contains(OFFER));
    }

    @Test
    public void anEditorHasACopyTrackedSeparately() {
        PublishedPage from = author.publish(finding());
        FindingFacts before = tracked(from);
        PublishedPage to = copy(from);
        assertTrue(author.view(to).contains(before.get("issue-key")));
        String asked = form.ask(to).expect(200).text();
        assertTrue(asked, asked.contains(from.title()));

        form.press(to, "separate-").expect(302);

        FindingFacts after = tracked(to);
        assertFalse(after.get("issue-key").equals(before.get("issue-key")));
        assertFalse(author.view(to).contains(OFFER));
    }

    @Test
    public void anEditorHasACopyNotTracked() {
        PublishedPage from = author.publish(finding());
        FindingFacts before = tracked(from);
        PublishedPage to = copy(from);

        form.press(to, "stop-").expect(302);

        String html = author.view(to);
        assertTrue(html, html.contains("An editor decided not to track it"));
        assertFalse(html, html.contains(before.get("issue-key")));
        assertEquals("copied", author.findings(to).get(0).get("state"));
    }

    @Test
    public void anEditorHasACopyShareTheIssue() {
        PublishedPage from = author.publish(finding());
        FindingFacts before = tracked(from);
        PublishedPage to = copy(from);

        form.press(to, "share-").expect(302);

        String html = author.view(to);
        assertTrue(html, html.contains("It shares the issue of the original finding"));
        assertTrue(html, html.contains(before.get("issue-key")));
    }

    @Test
    public void anEditorWhoMayNotViewTheOriginalLearnsNothingOfIt() {
        PublishedPage from = author.publish(finding());
        FindingFacts before = tracked(from);
        PublishedPage to = copy(from);
        author.restrictToOneself(from);
        Wiki other = PRODUCTS.ownerInWiki();

        String asked = EditorForm.copies(other.client()).ask(to).expect(200).text();

        assertTrue(asked, asked.contains("permission to view the page of the original"));
        for (String text : List.of(asked, other.view(to))) {
            assertFalse(text, text.contains(from.title()));
            assertFalse(text, text.contains(before.get("issue-key")));
        }
    }

    @Test
    public void nothingIsDecidedWithoutProof() {
        PublishedPage from = author.publish(finding());
        tracked(from);
        PublishedPage to = copy(from);

        form.forge(to, "stop-" + author.findings(to).get(0).get("finding")).expect(403);

        assertTrue(author.view(to).contains("An editor can decide"));
    }

    private static FindingFacts tracked(PublishedPage page) {
        return PRODUCTS.tracked(PRODUCTS.author(), page);
    }

    private PublishedPage copy(PublishedPage from) {
        PublishedPage to = author.publish(author.storage(from));
        Await.until("a copy", PRODUCTS.patience(), () -> author.view(to), html -> html.contains(OFFER + to.id()));
        return to;
    }

    private static String finding() {
        return FindingMarkup.titled("Moved " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
