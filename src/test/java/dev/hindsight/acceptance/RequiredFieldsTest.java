package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** A project that requires fields of which no page knows anything: an administrator of the space says what they shall hold. */
public class RequiredFieldsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("required-fields", Map.of());

    private static final String LINES = """
            RISK: Risk class = High
            RISK: Affected systems = Ledger, archive, Portal
            RISK: Location = Hamburg > East hall
            RISK: Auditor = carol
            RISK: Tags = audit, money
            RISK: Component/s = Database
            RISK: Effort = 2.5""";

    /** Alice, who administers that space. */
    private final Wiki author = new Wiki(PRODUCTS.author().client(), "ENG");

    @Test
    public void anIssueWaitsForTheDefaultsAndIsCreatedOnceTheyAreSaved() {
        PublishedPage page = author.publish(FindingMarkup.titled("Audit the ledger " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .with("project", "RISK")
                .storage());

        String html = Await.until(
                "refused",
                PRODUCTS.patience(),
                () -> author.view(page),
                view -> FindingFacts.in(view).get(0).get("state").equals("refused"));

        assertTrue(html, html.contains("Risk class is required."));
        assertTrue(html, html.contains("Component/s is required."));
        assertFalse(html, html.contains("customfield_"));
        assertFalse(html, html.contains("Exposure is required."));

        space().submit(Map.of("field-defaults", LINES, "do", "save")).expect(302);

        FindingFacts tracked = Await.until(
                        "tracked",
                        PRODUCTS.patience(),
                        () -> author.findings(page),
                        facts -> facts.get(0).tracked())
                .get(0);
        JsonNode fields = PRODUCTS.jiraAdmin().issue(tracked.get("issue-key")).get("fields");
        assertEquals("High", fields.at("/customfield_10101/value").asText());
        assertEquals("Ledger, archive", fields.at("/customfield_10102/0/value").asText());
        assertEquals("Portal", fields.at("/customfield_10102/1/value").asText());
        assertEquals("East hall", fields.at("/customfield_10103/child/value").asText());
        assertEquals(2.5, fields.at("/customfield_10104").asDouble(), 0);
        assertEquals("carol", fields.at("/customfield_10106/name").asText());
        assertEquals("[\"audit\",\"money\"]", fields.at("/customfield_10107").toString());
        assertEquals("Internal", fields.at("/customfield_10108/value").asText());
        assertEquals("Database", fields.at("/components/0/name").asText());
    }

    @Test
    public void theTestOfTheConnectionNamesWhatIsMissingAndWhatDoesNotFit() {
        Map<String, String> missing = SettingsPages.checks(tested("RISK", ""));
        assertTrue(
                missing.toString(),
                missing.getOrDefault("required-field", "").contains("is required on the create screen of RISK"));

        String html = tested("RISK", LINES.replace("= carol", "= carol\nRISK: Colour = Red\nOPS: Labels = x"));
        Map<String, String> checks = SettingsPages.checks(html);

        assertTrue(checks.toString(), checks.containsKey("screen-fits"));
        assertTrue(
                checks.toString(),
                checks.getOrDefault("value-without-field", "")
                        .contains("The create screen of RISK has no field Colour."));
        assertTrue(checks.toString(), checks.getOrDefault("value-filled-in", "").contains("Labels in OPS"));
        assertTrue(html, html.contains("RISK: Colour = Red"));
    }

    @Test
    public void aLineThatIsWrongIsNotSavedAndNotLost() {
        String html = space().submit(
                        Map.of("field-defaults", "RISK: Risk class = Hgh\nRISK: Effort = much", "do", "save"))
                .expect(400)
                .text();

        assertTrue(html, html.contains("Line 1: Risk class in RISK doesn\u2019t allow Hgh. Allowed: Low, High."));
        assertTrue(html, html.contains("Line 2: Effort in RISK is a number, and much isn\u2019t one."));
        assertTrue(html, html.contains("RISK: Risk class = Hgh\nRISK: Effort = much</textarea>"));
    }

    private String tested(String project, String lines) {
        return space().submit(Map.of("project", project, "field-defaults", lines, "do", "test"))
                .expect(200)
                .text();
    }

    private SettingsPages space() {
        return SettingsPages.ofSpace(author.client(), author.space());
    }
}
