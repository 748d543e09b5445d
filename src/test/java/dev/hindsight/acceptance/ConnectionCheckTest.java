package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** What the test of the connection says: in sentences, what is well and what to fix. */
public class ConnectionCheckTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("connection", Map.of());

    @ClassRule
    public static final Products BY_TOKEN = Products.embedded("connection-by-token", Map.of("host.link", "token"));

    @After
    public void setUpAgain() {
        site().setUp("OPS");
        eng().submit(own(Map.of())).expect(302);
    }

    @Test
    public void saysThatAGoodSetUpIsGood() {
        Map<String, String> fields = site().fields("OPS");
        fields.put("service-account", "alice");
        site().submit(fields).expect(302);

        Map<String, String> checks = site().testConnection();

        assertTrue(
                checks.toString(), checks.getOrDefault("jira-answers", "").startsWith("ok: OK Connected to Jira 11.3"));
        assertTrue(
                checks.toString(), checks.getOrDefault("project-seen", "").contains("You can view the project OPS ("));
        assertEquals("ok: OK You can create issues of the type Task in OPS.", checks.get("type-there"));
        assertEquals(
                "ok: OK Hindsight fills in all required fields on the create screen of OPS.",
                checks.get("screen-fits"));
        assertEquals("ok: OK The service account alice can view the project OPS.", checks.get("service-account-reads"));
        assertTrue(checks.toString(), checks.containsKey("priorities-there"));
        assertFalse(checks.toString(), checks.toString().contains("problem: "));
    }

    @Test
    public void testsWhatIsEnteredAndKeepsIt() {
        Map<String, String> entered = site().fields("STRICT");
        entered.put("issue-type", "Bug");
        entered.put("priority-low", "77");
        entered.put("service-account", "erin");
        entered.put("do", "test");

        String html = site().submit(entered).expect(200).text();

        Map<String, String> checks = SettingsPages.checks(html);
        assertTrue(checks.toString(), checks.getOrDefault("project-seen", "").contains("STRICT"));
        assertTrue(
                checks.toString(), checks.getOrDefault("no-such-priority", "").contains("the ID 77"));
        assertTrue(checks.toString(), checks.toString().contains("The service account erin"));
        assertTrue(html, html.contains("<option value=\"STRICT\" selected>"));
        assertTrue(html, html.contains(" selected>Bug"));
        assertTrue(html, html.contains("name=\"service-account\" value=\"erin\""));
        assertTrue(site().shown().contains("<option value=\"OPS\" selected>"));
    }

    @Test
    public void namesTheFieldThatAScreenRequiresAndTheOneThatItLacks() {
        eng().submit(own(Map.of("project", "STRICT"))).expect(302);

        Map<String, String> checks = eng().testConnection();

        assertTrue(
                checks.toString(),
                checks.getOrDefault("required-field", "")
                        .startsWith("problem: Problem Team is required on the create screen of STRICT,"
                                + " but Hindsight doesn\u2019t fill it in."));
        assertTrue(
                checks.toString(),
                checks.getOrDefault("no-due", "")
                        .startsWith("warning: Warning The create screen of STRICT has no due date"));
        assertFalse(checks.toString(), checks.containsKey("screen-fits"));
    }

    @Test
    public void saysThatAProjectCannotBeSeen() {
        site().setUp("NOPE");

        Map<String, String> checks = site().testConnection();

        assertTrue(
                checks.toString(),
                checks.getOrDefault("project-not-seen", "")
                        .startsWith("problem: Problem You can\u2019t view a project NOPE in Jira."));
    }

    @Test
    public void saysThatATypeIsMissing() {
        eng().submit(own(Map.of("issue-type", "Idea"))).expect(302);

        Map<String, String> checks = eng().testConnection();

        assertTrue(
                checks.toString(),
                checks.getOrDefault("no-such-type", "").startsWith("problem: Problem OPS has no issue type Idea"));
    }

    @Test
    public void saysWhatIsWrongWithPrioritiesAndWithTheReadingAccount() {
        Map<String, String> fields = site().fields("SEC");
        fields.put("priority-low", "77");
        fields.put("service-account", "erin");
        site().submit(fields).expect(302);

        Map<String, String> checks = site().testConnection();

        assertTrue(
                checks.toString(), checks.getOrDefault("no-such-priority", "").contains("the ID 77"));
        assertTrue(
                checks.toString(),
                checks.getOrDefault("service-account-does-not-see", "")
                        .startsWith("problem: Problem The service account erin can\u2019t view the project SEC."));
    }

    @Test
    public void tellsWhichAccountHasNotAuthorizedTheLink() {
        SettingsPages site = SettingsPages.of(BY_TOKEN.admin().client());
        Map<String, String> fields = site.fields("OPS");
        fields.put("service-account", "carol");
        site.submit(fields).expect(302);

        Map<String, String> checks = site.testConnection();

        assertTrue(
                checks.toString(),
                checks.getOrDefault("service-account-not-authorized", "")
                        .startsWith("problem: Problem The service account carol hasn\u2019t authorized Confluence"));
    }

    private static Map<String, String> own(Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name :
                new String[] {"link", "project", "issue-type", "priority-high", "priority-medium", "priority-low"}) {
            fields.put(name, "");
        }
        fields.put("do", "save");
        fields.putAll(values);
        return fields;
    }

    private static SettingsPages site() {
        return SettingsPages.of(PRODUCTS.admin().client());
    }

    /** Alice's page, since she administers that space. */
    private static SettingsPages eng() {
        return SettingsPages.ofSpace(PRODUCTS.author().client(), "ENG");
    }
}
