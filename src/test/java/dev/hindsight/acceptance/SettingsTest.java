package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

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
    public void refusesAnybodyButAdministrators() {
        SettingsPages alices = SettingsPages.of(PRODUCTS.author().client());

        Client.Answer answer = alices.client().get(alices.path());

        assertEquals(403, answer.status());
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
        fields.put("reads-as", "dave");

        Client.Answer answer = settings().submit(fields);

        assertEquals(400, answer.status());
        assertTrue(answer.text(), answer.text().contains("Enter the key of a project, such as OPS"));
        assertTrue(answer.text(), answer.text().contains("Enter the user name of an active account"));
        assertTrue(answer.text(), answer.text().contains("no key"));
        assertTrue(settings().shown().contains("<option value=\"OPS\" selected>"));
    }

    private static SettingsPages settings() {
        return SettingsPages.of(PRODUCTS.admin().client());
    }
}
