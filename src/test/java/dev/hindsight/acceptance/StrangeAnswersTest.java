package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** What Jira, or something before it, answers now and then in place of what it was asked for. Needs the host's faults. */
public class StrangeAnswersTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("strange", Map.of());

    private final Faults faults = new Faults(PRODUCTS.jiraAdmin().client());

    @After
    public void clearFaults() {
        faults.clear();
    }

    /** It is created for sure only after minutes, since nobody knows whether it was. */
    @Test
    public void aFindingAtWhichJiraFailsWithinABulkWaitsAloneWithItsReason() {
        String word = "Bulk" + UUID.randomUUID().toString().replace("-", "");
        faults.plan("/issue/bulk", "element-500", 1, Map.of("bodyPattern", word + " two"));
        Wiki author = PRODUCTS.author();

        PublishedPage page = author.publish(finding(word + " one") + finding(word + " two") + finding(word + " three"));

        List<FindingFacts> facts = Await.until(
                "the others tracked",
                PRODUCTS.patience(),
                () -> author.findings(page),
                all -> all.get(0).tracked() && all.get(2).tracked());
        assertEquals("waiting", facts.get(1).get("state"));
        assertTrue(
                author.view(page), author.view(page).contains("Jira hasn’t confirmed whether the issue was created."));
        assertEquals(2, PRODUCTS.jiraAdmin().keysWithSummary(word).size());
    }

    @Test
    public void aLoginPageInPlaceOfAnAnswerCreatesNoSecondIssue() {
        assertRecovers("login-page", "GET");
    }

    @Test
    public void aProblemOfTheLinkInPlaceOfAnAnswerCreatesNoSecondIssue() {
        assertRecovers("oauth-problem", "");
    }

    private void assertRecovers(String fault, String method) {
        faults.plan("/rest/api/", fault, 2, Map.of("method", method));
        String word = "Refused" + UUID.randomUUID().toString().replace("-", "");
        Wiki author = PRODUCTS.author();

        PublishedPage page = author.publish(finding(word));

        PRODUCTS.awaitRounds(
                "tracked", () -> author.findings(page), facts -> facts.get(0).tracked());
        assertEquals(1, PRODUCTS.jiraAdmin().keysWithSummary(word).size());
        assertEquals("the faults were shown", 0, faults.waiting());
    }

    private static String finding(String title) {
        return FindingMarkup.titled(title)
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
