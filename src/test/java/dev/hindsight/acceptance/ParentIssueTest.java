package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.ClassRule;
import org.junit.Test;

/** A space whose issues are created under an epic or a parent that its administrator, Alice of ENG, names. */
public class ParentIssueTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("parent-issue", Map.of());

    private final Wiki author = new Wiki(PRODUCTS.author().client(), "ENG");

    @Test
    public void anIssueBelongsToTheEpicOfItsSpace() {
        String epic = PRODUCTS.jiraAdmin().create("PLAT", "Learn from outages");

        save("PLAT", "Task", epic);

        assertEquals(epic, created().at("/customfield_10109").asText());
    }

    @Test
    public void aSubTaskIsCreatedUnderTheParentOfItsSpace() {
        String parent = PRODUCTS.jiraAdmin().create("OPS", "Learn from outages");

        save("OPS", "Sub-task", parent);

        JsonNode fields = created();
        assertEquals(parent, fields.at("/parent/key").asText());
        assertTrue(fields.at("/issuetype/subtask").asBoolean());
    }

    @Test
    public void whereTheScreensHaveNoPlaceForItTheIssueIsCreatedAloneAndItsCardSaysSoUntilTheSettingIsRemoved() {
        String epic = PRODUCTS.jiraAdmin().create("PLAT", "Learn from outages");
        save("OPS", "Task", epic);

        PublishedPage page = published();
        String key = PRODUCTS.tracked(author, page).get("issue-key");
        String sentence = "The epic " + epic + " isn\u2019t set, because the screens of OPS have no Epic Link. "
                + "Ask a Jira administrator to add the field.";
        awaitCard(page, card -> card.contains(sentence));

        assertTrue(fields(key).at("/customfield_10109").isMissingNode());

        save("OPS", "Task", "");
        awaitCard(page, card -> !card.contains(epic));
    }

    @Test
    public void theTestOfTheConnectionNamesAnIssueThatIsNotThereAndAScreenWithoutAPlaceForIt() {
        Map<String, String> checks = tested("OPS", "Task", "PLAT-99999");

        assertEquals(
                "problem: Problem You can\u2019t view an issue PLAT-99999 in Jira, under which issues shall be created. "
                        + "Enter another epic or parent issue, or ask for the Browse Projects permission.",
                checks.get("parent-not-seen"));
        assertEquals(
                "warning: Warning The create screen of OPS has no Epic Link, so issues there aren\u2019t created under "
                        + "PLAT-99999. Add the field in Jira to change that.",
                checks.get("no-place-for-parent"));

        String epic = PRODUCTS.jiraAdmin().create("PLAT", "Learn from outages");
        assertEquals(
                "ok: OK You can view the epic or parent issue " + epic + " (Learn from outages).",
                tested("PLAT", "Task", epic).get("parent-seen"));
        assertTrue(tested("OPS", "Sub-task", epic).containsKey("parent-needed"));
    }

    private void save(String project, String type, String parent) {
        space().submit(Map.of("project", project, "issue-type", type, "parent", parent, "do", "save"))
                .expect(302);
    }

    private Map<String, String> tested(String project, String type, String parent) {
        return SettingsPages.checks(
                space().submit(Map.of("project", project, "issue-type", type, "parent", parent, "do", "test"))
                        .expect(200)
                        .text());
    }

    /** The fields of the issue of a new finding. */
    private JsonNode created() {
        return fields(PRODUCTS.tracked(author, published()).get("issue-key"));
    }

    private static JsonNode fields(String key) {
        return PRODUCTS.jiraAdmin().issue(key).get("fields");
    }

    private PublishedPage published() {
        return author.publish(FindingMarkup.titled("Watch the queue " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage());
    }

    private void awaitCard(PublishedPage page, Predicate<String> right) {
        PRODUCTS.awaitRounds("card", () -> author.view(page).replaceAll("\\s+", " "), right);
    }

    private SettingsPages space() {
        return SettingsPages.ofSpace(author.client(), author.space());
    }
}
