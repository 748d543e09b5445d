package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** The settings page: for administrators only, proof against forged forms, and clear about what is wrong. */
public class SettingsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("settings", Map.of());

    @Test
    public void showsWhatIsSetAndWhatJiraOffers() {
        String html = settings().shown();

        assertTrue(html, html.contains("<option value=\"OPS\" selected>"));
        assertTrue(html, html.contains("<option value=\"2\" selected>High</option>"));
        assertTrue(html, html.contains("value=\"page\" checked"));
    }

    @Test
    public void doesNotWaitForASlowJiraAndOffersItsListsOnceTheyAreThere() {
        new Faults(PRODUCTS.jiraAdmin().client()).delay("/rest/api/[^/]+/project", Duration.ofSeconds(4));

        String html = settings().shown();

        assertTrue(html, html.contains("Jira hasn\u2019t answered yet"));
        assertTrue(html, html.contains("name=\"project\" value=\"OPS\""));
        Await.until(
                "Jira's projects to choose from",
                Duration.ofSeconds(20),
                () -> settings().shown(),
                shown -> shown.contains("<option value=\"OPS\" selected>"));
    }

    @Test
    public void refusesAnybodyButAdministrators() {
        SettingsPages alices = SettingsPages.of(PRODUCTS.author().client());

        Client.Answer answer = alices.client().get(alices.path());

        // The product's own guard of administration pages may answer first
        answer.expect(403, 404);
        assertFalse(answer.text(), answer.text().contains("<select"));
    }

    @Test
    public void sendsVisitorsToSignIn() {
        SettingsPages nobodys = SettingsPages.of(PRODUCTS.author().client().as(""));

        Client.Answer answer = nobodys.client().get(nobodys.path());

        assertEquals(302, answer.status());
        assertTrue(answer.header("Location"), answer.header("Location").contains("login"));
    }

    @Test
    public void storesNothingFromAFormThatItDidNotMake() {
        Map<String, String> forged = settings().fields("PLAT");

        Client.Answer answer = settings().submitUnproven(forged);

        assertEquals(403, answer.status());
        assertTrue(settings().shown().contains("<option value=\"OPS\" selected>"));
    }

    @Test
    public void saysWhichFieldIsWrongAndKeepsWhatWasEntered() {
        Map<String, String> fields = settings().fields("no key");
        fields.put("service-account", "dave");

        Client.Answer answer = settings().submit(fields);

        assertEquals(400, answer.status());
        assertTrue(answer.text(), answer.text().contains("Enter a project key, such as OPS"));
        assertTrue(answer.text(), answer.text().contains("Enter the user name of an active account"));
        assertTrue(answer.text(), answer.text().contains("no key"));
        assertTrue(settings().shown().contains("<option value=\"OPS\" selected>"));
    }

    @Test
    public void resolutionsAreTickedAsTheyCountUntilSomebodyChooses() {
        String html = settings().shown();

        for (String usual : List.of("10001", "10002", "10003", "10004", "10005")) {
            assertTrue(usual + " in " + html, html.contains(ticked(usual)));
        }
        assertFalse(html, html.contains(ticked("10000")));
    }

    @Test
    public void thatNoResolutionMeansNotDoneIsKept() {
        Map<String, String> fields = settings().fields("OPS");
        fields.put("not-done-resolutions", "none");

        settings().submit(fields).expect(302);

        String html = settings().shown();
        fields.put("not-done-resolutions", "");
        settings().submit(fields).expect(302);
        assertTrue(html, html.contains("name=\"not-done-resolutions\" value=\"10001\""));
        assertFalse(html, html.contains(ticked("10001")));
    }

    @Test
    public void whatTheFormDoesNotHoldStaysAsItIs() {
        Map<String, String> fields = Map.of("issue-type", "Bug", "do", "save");

        settings().submit(fields).expect(302);

        String html = settings().shown();
        settings().setUp("OPS");
        assertTrue(html, html.contains(" selected>Bug"));
        assertTrue(html, html.contains("<option value=\"OPS\" selected>"));
        assertTrue(html, html.contains("value=\"page\" checked"));
    }

    private static String ticked(String resolution) {
        return "name=\"not-done-resolutions\" value=\"" + resolution + "\" checked";
    }

    private static SettingsPages settings() {
        return SettingsPages.of(PRODUCTS.admin().client());
    }
}
