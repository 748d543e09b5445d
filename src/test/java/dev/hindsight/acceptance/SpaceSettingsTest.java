package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** What administrators of a space, such as Alice of ENG, set for it in place of what holds for the site. */
public class SpaceSettingsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("space-settings", Map.of());

    @After
    public void inheritAgain() {
        alices().submit(own(Map.of())).expect(302);
    }

    @Test
    public void aSpacesOwnProjectGetsItsIssuesWhileOtherSpacesKeepTheSites() {
        Client alice = PRODUCTS.author().client();

        alices().submit(own(Map.of("project", "PLAT"))).expect(302);

        assertTrue(issueOfAFinding(new Wiki(alice, "ENG")).startsWith("PLAT-"));
        assertTrue(issueOfAFinding(new Wiki(alice, "OPS")).startsWith("OPS-"));
    }

    @Test
    public void showsWhatIsInherited() {
        String html = alices().shown();

        assertTrue(html, html.contains("<option value=\"\" selected>Use site setting ("));
        assertTrue(html, html.contains("<option value=\"\" selected>Use site setting (Task)</option>"));
        assertTrue(html, html.contains("<small>owner, due date</small>"));
        assertFalse(html, html.contains("issue-details"));
    }

    @Test
    public void aSpaceDecidesWhichFieldsItsFindingsNeed() {
        alices().submit(own(Map.of("required-medium", "cause"))).expect(302);
        Wiki eng = new Wiki(PRODUCTS.author().client(), "ENG");
        String title = "No owner is needed here " + UUID.randomUUID();

        PublishedPage page = eng.publish(
                FindingMarkup.titled(title).with("cause", "It broke").storage());

        awaitIssue(eng, page);
    }

    @Test
    public void oneSaveIsOneRowOfTheSpacesHistoryWithAllThatItChanged() {
        alices().submit(own(Map.of("project", "PLAT", "required-medium", "cause")))
                .expect(302);

        Elements rows = Jsoup.parse(PRODUCTS.author()
                        .client()
                        .get("/plugins/servlet/hindsight/history?space=ENG")
                        .expect(200)
                        .text())
                .select("tr.audit");
        assertEquals("2 settings changed", rows.get(0).select("th").text());
        assertEquals(
                List.of(
                        "Project: Site setting \u2192 PLAT",
                        "Required fields (medium impact): Site setting \u2192 root cause"),
                rows.get(0).select("td[colspan=2] li").eachText());
    }

    @Test
    public void theToolsOfASpaceLeadThereForItsAdministratorsOnly() {
        String link = "/plugins/servlet/hindsight/space-settings?space=ENG\"";
        String alice =
                PRODUCTS.author().client().get("/display/ENG").expect(200).text();
        String bob =
                PRODUCTS.ownerInWiki().client().get("/display/ENG").expect(200).text();

        assertEquals(1, alice.split(Pattern.quote(link), -1).length - 1);
        assertFalse(bob, bob.contains("space-settings"));
    }

    @Test
    public void refusesAlikeASpaceThatOthersAdministerAndOneThatDoesNotExist() {
        Client bob = PRODUCTS.ownerInWiki().client();
        SettingsPages existing = SettingsPages.ofSpace(bob, "ENG");

        Client.Answer refused = bob.get(existing.path());
        Client.Answer unknown = bob.get(SettingsPages.ofSpace(bob, "NOWHERE").path());

        assertEquals(404, refused.status());
        assertEquals(404, unknown.status());
        assertEquals(withoutTokens(refused), withoutTokens(unknown));
        assertEquals(
                404, existing.submitUnproven(own(Map.of("project", "PLAT"))).status());
        assertEquals(
                404,
                PRODUCTS.author()
                        .client()
                        .get(SettingsPages.ofSpace(bob, "OPS").path())
                        .status());
    }

    @Test
    public void aSpaceIsItselfHoweverItsKeyIsSpelled() {
        SettingsPages.ofSpace(PRODUCTS.author().client(), "eng")
                .submit(own(Map.of("project", "PLAT")))
                .expect(302);

        assertTrue(alices().shown().contains("<option value=\"PLAT\" selected>"));
    }

    @Test
    public void storesNothingFromAFormThatItDidNotMake() {
        assertEquals(
                403, alices().submitUnproven(own(Map.of("project", "PLAT"))).status());

        assertTrue(alices().shown().contains("<option value=\"\" selected>Use site setting ("));
    }

    @Test
    public void saysWhatIsWrongBesideItsField() {
        Client.Answer answer = alices().submit(own(Map.of("link", "no such link")));

        assertEquals(400, answer.status());
        assertTrue(answer.text(), answer.text().contains("Select an application link to Jira."));
    }

    private static String withoutTokens(Client.Answer answer) {
        return answer.text().replaceAll("value=\"[0-9a-f]{40}\"", "");
    }

    private static String issueOfAFinding(Wiki wiki) {
        String title = "Settled by its space " + UUID.randomUUID();
        PublishedPage page = wiki.publish(FindingMarkup.titled(title)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage());
        return awaitIssue(wiki, page);
    }

    private static String awaitIssue(Wiki wiki, PublishedPage page) {
        return PRODUCTS.tracked(wiki, page).get("issue-key");
    }

    /** The form of a space that inherits everything but this. */
    private static Map<String, String> own(Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name :
                new String[] {"link", "project", "issue-type", "priority-high", "priority-medium", "priority-low"}) {
            fields.put(name, "");
        }
        fields.put("required-medium", "inherit");
        fields.put("do", "save");
        fields.putAll(values);
        return fields;
    }

    private static SettingsPages alices() {
        return SettingsPages.ofSpace(PRODUCTS.author().client(), "ENG");
    }
}
