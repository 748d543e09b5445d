package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** A Jira that is read in German, whose screen for editing lacks fields, and where nobody edits what is closed. */
public class JiraHabitsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded(
            "habits",
            Map.of("jira.germanReaders", "alice,bob", "jira.bareEditScreen", "true", "jira.closedIsFinal", "true"));

    private final Wiki author = PRODUCTS.author();
    private final String title = "Habit " + UUID.randomUUID();

    @Test
    public void anAuthorWhoReadsJiraInGermanGetsIssues() {
        PublishedPage page = author.publish(finding(title, "2099-12-31"));

        String key = PRODUCTS.tracked(author, page).get("issue-key");

        assertEquals(
                "Aufgabe",
                PRODUCTS.owner().issue(key).at("/fields/issuetype/name").asText());
        assertEquals(
                "Hoch", PRODUCTS.owner().issue(key).at("/fields/priority/name").asText());
    }

    @Test
    public void aDateThatTheEditScreenLacksIsSaidOnThePageAndTheRestIsChanged() {
        PublishedPage page = author.publish(finding(title, "2099-12-31"));
        String key = PRODUCTS.tracked(author, page).get("issue-key");

        PublishedPage changed = author.republish(
                page, author.storage(page).replace(title, title + " changed").replace("2099-12-31", "2099-12-30"));

        PRODUCTS.awaitRounds(
                "the summary changed",
                () -> PRODUCTS.owner().issue(key).at("/fields/summary").asText(),
                (title + " changed")::equals);
        PRODUCTS.awaitRounds(
                "the page says so", () -> author.view(changed), html -> html.contains("accept the field “due date”"));
    }

    @Test
    public void anIssueThatIsClosedStaysAsItIsAndThePageSaysSo() {
        PublishedPage page = author.publish(finding(title, "2099-12-31"));
        String key = PRODUCTS.tracked(author, page).get("issue-key");
        PRODUCTS.jiraAdmin().transition(key, "Done");

        PublishedPage changed = author.republish(page, author.storage(page).replace(title, title + " changed"));

        PRODUCTS.awaitRounds(
                "the page says so",
                () -> author.view(changed),
                html -> html.contains("Jira rejected the last change to this issue"));
        assertEquals(title, PRODUCTS.owner().issue(key).at("/fields/summary").asText());
    }

    private static String finding(String title, String due) {
        return FindingMarkup.titled(title)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", due)
                .with("impact", "high")
                .storage();
    }
}
