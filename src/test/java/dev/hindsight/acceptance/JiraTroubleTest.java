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

/** What happens to authors and readers while Jira is down, or loses a reply. Needs the host's faults. */
public class JiraTroubleTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("trouble", Map.of());

    private final Faults faults = new Faults(PRODUCTS.jiraAdmin().client());

    @After
    public void clearFaults() {
        faults.clear();
    }

    @Test
    public void publishingSucceedsWhileJiraIsDownAndTheIssueIsCreatedWhenItIsBack() {
        PRODUCTS.host().stopJira();
        Wiki author = PRODUCTS.author();

        PublishedPage page = author.publish(finding("Down " + UUID.randomUUID()));

        String view = Await.until(
                "waiting, with the reason",
                PRODUCTS.patience(),
                () -> author.view(page),
                html -> html.contains("reach Jira"));
        assertEquals("waiting", FindingFacts.in(view).get(0).get("state"));
        PRODUCTS.host().startJira();
        PRODUCTS.awaitRounds(
                "tracked after Jira is back",
                () -> author.findings(page),
                facts -> facts.get(0).tracked());
    }

    @Test
    public void aLostReplyToTheCreateCallCreatesNoSecondIssue() {
        faults.plan("/rest/api/[^/]+/issue(/bulk)?", "drop-response", 1);
        String word = "Lost" + UUID.randomUUID().toString().replace("-", "");
        Wiki author = PRODUCTS.author();

        PublishedPage page = author.publish(finding(word));

        List<FindingFacts> tracked = PRODUCTS.awaitRounds(
                "adopted", () -> author.findings(page), facts -> facts.get(0).tracked());
        assertEquals(
                List.of(tracked.get(0).get("issue-key")), PRODUCTS.jiraAdmin().keysWithSummary(word));
    }

    @Test
    public void republishingAnUnchangedPageMakesNoCallToJira() {
        Wiki author = PRODUCTS.author();
        String body = finding("Unchanged " + UUID.randomUUID());
        PublishedPage page = author.publish(body);
        PRODUCTS.tracked(author, page);
        PRODUCTS.settled(faults);

        List<String> calls = callsOfRepublishing(author, page);
        if (!calls.isEmpty()) {
            // The poll of each minute may have come just then, which it cannot twice in a row
            calls = callsOfRepublishing(author, new PublishedPage(page.id(), page.title(), page.version() + 1));
        }
        assertEquals(List.of(), calls);
        assertTrue(author.findings(page).get(0).tracked());
    }

    private List<String> callsOfRepublishing(Wiki author, PublishedPage page) {
        faults.forgetRequests();
        PublishedPage again = author.republish(page, author.storage(page));
        Await.until(
                "the new version read",
                PRODUCTS.patience(),
                () -> PRODUCTS.host().versionRead(again.id()),
                version -> version == again.version());
        return faults.requests();
    }

    @Test
    public void anOwnersChangeOfTheDateSurvivesARepublish() {
        Wiki author = PRODUCTS.author();
        PublishedPage page = author.publish(finding("Date " + UUID.randomUUID()));
        String key = PRODUCTS.tracked(author, page).get("issue-key");
        PRODUCTS.owner().edit(key, Map.of("duedate", "2098-01-31"));
        PRODUCTS.hurry();
        String body = author.storage(page).replace("What happened, and why.", "More about what happened.");

        PublishedPage again = author.republish(page, body);

        PRODUCTS.awaitRounds(
                "Jira's date on the page",
                () -> FindingFacts.rows(author.view(again)),
                rows -> rows.get(0).get("due").equals("2098-01-31"));
        assertEquals(
                "2098-01-31", PRODUCTS.owner().issue(key).at("/fields/duedate").asText());
    }

    private static String finding(String title) {
        return FindingMarkup.titled(title)
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
