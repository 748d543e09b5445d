package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** Every button that somebody presses is on the health page afterwards: who it was, when, what, and from what to what. */
public class AuditLogTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("audit", Map.of());

    /** Its link is made to look as if another Jira stood behind it, which keeps it from being used. */
    @ClassRule
    public static final Products REPLACED = Products.embedded("audit-replaced", Map.of());

    private final Wiki author = PRODUCTS.author();
    private final Client admin = PRODUCTS.admin().client();
    private final SettingsPages settings = SettingsPages.of(admin);
    private final AuditRows audit = AuditRows.seenBy(admin);

    @Test
    public void tellsWhoHasChangedWhichSettingOfTheSite() {
        Map<String, String> fields = settings.fields("OPS");
        fields.put("restricted-pages", "full");
        settings.submit(fields).expect(302);
        fields.put("restricted-pages", "ask");
        settings.submit(fields).expect(302);

        audit.assertNewest(
                "setting",
                "site",
                "Avery Admin | Setting changed: Restricted pages | Site"
                        + " | Create issues as on any page | Ask an editor of the page before creating issues");
    }

    @Test
    public void tellsWhoHasChangedASettingOfASpace() {
        SettingsPages space = SettingsPages.ofSpace(author.client(), "ENG");
        space.submit(Map.of("do", "save", "project", "PLAT")).expect(302);
        space.submit(Map.of("do", "save", "project", "")).expect(302);

        audit.assertNewest(
                "setting", "space:ENG", "Alice Brandt | Setting changed: Project | Space ENG | PLAT | Site setting");
    }

    @Test
    public void tellsWhoHasNamedTheServiceAccount() {
        Map<String, String> fields = settings.fields("OPS");
        fields.put("service-account", "carol");
        settings.submit(fields).expect(302);
        fields.put("service-account", "");
        settings.submit(fields).expect(302);

        audit.assertNewest(
                "service-account",
                "link:" + settings.linkId(),
                "Avery Admin | Service account for reading issues changed | Embedded Jira | Carol Nakamura | None");
    }

    @Test
    public void tellsWhoHasSetUpWhichWebhookAndNoToken() {
        String link = "link:" + settings.linkId();
        settings.setUpWebhook();
        settings.setUpWebhook();
        String address = settings.newWebhookAddress();

        String told = String.join("\n", audit.ofKinds("webhook-.*"));
        assertTrue(told, told.contains("webhook-url " + link + " Avery Admin | Webhook URL generated | Embedded Jira"));
        assertTrue(
                told,
                told.contains("webhook-set-up " + link + " Avery Admin | Webhook set up in Jira | Embedded Jira"));
        assertTrue(told, told.contains("webhook-removed " + link + " Avery Admin | Earlier webhook removed in Jira"));
        String token = address.substring(address.indexOf("token=") + "token=".length());
        assertFalse(audit.html().contains(token));
    }

    @Test
    public void tellsWhoHasRetriedAndRescanned() {
        audit.healthPage().submit(Map.of("do", "retry-now")).expect(302);
        audit.healthPage().submit(Map.of("do", "rescan-all")).expect(302);

        audit.assertNewest("retry-now", "site", "Avery Admin | Retry started | Site");
        audit.assertNewest("rescan-all", "site", "Avery Admin | Rescan of all pages started | Site");
    }

    @Test
    public void tellsWhoHasApprovedARestrictedPageAndWhoRevokedIt() {
        PublishedPage page = author.publish("<p>Nothing yet.</p>");
        author.restrictToOneself(page);
        PublishedPage restricted =
                author.republish(page, finding("Rotate the keys").storage());
        Await.until(
                "waiting", PRODUCTS.patience(), () -> author.view(restricted), html -> html.contains("Review 1 issue"));
        EditorForm approvals = EditorForm.approval(author.client());
        approvals.press(restricted).expect(302);
        PRODUCTS.tracked(author, restricted);

        String subject = "page:" + page.id();
        String place = " | Page " + page.id() + " | \u2026 | \u2026";
        audit.assertNewest("approved", subject, "Alice Brandt | Restricted page approved" + place);
        approvals.press(restricted, "revoke").expect(302);
        audit.assertNewest("revoked", subject, "Alice Brandt | Approval of a restricted page revoked" + place);
        assertFalse(audit.html().contains(page.title()));
    }

    @Test
    public void tellsForWhatADraftWasApproved() {
        PublishedPage page = author.publish("<p>Nothing yet.</p>");
        author.client()
                .post("/rest/api/content/" + page.id() + "/label", List.of(Map.of("name", "postmortem-draft")))
                .expect(200);
        PublishedPage draft = author.republish(page, finding("Draft first").storage());
        Await.until("waiting", PRODUCTS.patience(), () -> author.view(draft), html -> html.contains("as a draft"));

        EditorForm.approval(author.client()).press(draft).expect(302);

        audit.assertNewest(
                "approved", "page:" + page.id(), "Alice Brandt | Draft approved | " + page.title() + " | None | OPS");
    }

    @Test
    public void tellsWhoHasWhatAFindingNamesDoneInTheOwnName() {
        String secret = PRODUCTS.jiraAdmin().create("SEC", "Leaked keys");
        Wiki erin = new Wiki(author.client().as("erin:erin"), author.space());
        PublishedPage page =
                erin.publish(finding("Rotate them").with("issue", secret).storage());
        Await.until(
                "refused",
                PRODUCTS.patience(),
                () -> author.findings(page).get(0).get("state"),
                "refused"::equals);

        EditorForm.orders(author.client()).press(page, "order-").expect(302);

        audit.assertNewest(
                "order",
                "page:" + page.id(),
                "Alice Brandt | Named issue or project used in own name | " + page.title() + " | | " + secret);
    }

    @Test
    public void tellsWhoHasDecidedWhatBecomesOfACopy() {
        PublishedPage original = author.publish(finding("Copied").storage());
        PRODUCTS.tracked(author, original);
        PublishedPage page = author.publish(author.storage(original));
        Await.until(
                "a copy",
                PRODUCTS.patience(),
                () -> author.findings(page).get(0).get("state"),
                "copied"::equals);
        EditorForm bobs = EditorForm.copies(PRODUCTS.ownerInWiki().client());
        String decided = "Copied finding decided | " + page.title() + " | ";

        bobs.press(page, "share-").expect(302);
        audit.assertNewest("copy-choice", "page:" + page.id(), "Bob Okafor | " + decided + "| Share the issue");
        EditorForm.copies(author.client()).press(page, "stop-").expect(302);
        audit.assertNewest(
                "copy-choice", "page:" + page.id(), "Alice Brandt | " + decided + "Share the issue | Stop tracking");
        bobs.press(page, "separate-").expect(302);
        audit.assertNewest(
                "copy-choice", "page:" + page.id(), "Bob Okafor | " + decided + "Stop tracking | Track separately");
    }

    @Test
    public void tellsWhoHasDecidedAConflictAndForWhichSide() {
        PublishedPage page = author.publish(finding("In conflict").storage());
        String key = PRODUCTS.tracked(author, page).get("issue-key");
        String decided = "Alice Brandt | Conflict between page and Jira decided | " + page.title() + " | | ";

        EditorForm form = EditorForm.conflict(author.client());

        PublishedPage first = conflict(page, key, "2098-01-31", "2098-02-28");
        form.press(first, "jira-").expect(302);
        audit.assertNewest("conflict", "page:" + page.id(), decided + "Use Jira\u2019s value");
        form.press(conflict(first, key, "2098-03-31", "2098-04-30"), "page-").expect(302);
        audit.assertNewest("conflict", "page:" + page.id(), decided + "Use this page\u2019s value");
    }

    @Test
    public void tellsWhoHasConfirmedTheBaseUrl() {
        PRODUCTS.tracked(author, author.publish(finding("Renamed").storage()));
        PRODUCTS.host()
                .execute("UPDATE \"" + PRODUCTS.host().table("SETTING")
                        + "\" SET \"CONTENT\" = 'http://old.example' WHERE \"SCOPE_AND_NAME\" = 'site/instance-url'");

        settings.submit(Map.of("do", "confirm-address")).expect(302);

        audit.assertNewest(
                "base-url",
                "site",
                "Avery Admin | New base URL confirmed | Site | http://old.example | " + admin.base());
    }

    @Test
    public void tellsWhoHasAcceptedAnotherJiraAsWhat() {
        Client administrator = REPLACED.admin().client();
        SettingsPages site = SettingsPages.of(administrator);
        REPLACED.tracked(
                REPLACED.author(),
                REPLACED.author().publish(finding(REPLACED, "Replaced").storage()));
        String expected = REPLACED.jiraAdmin().client().base();

        pretend("http://moved.example");
        site.submit(Map.of("do", "same-jira")).expect(302);
        pretend("http://third.example");
        site.submit(Map.of("do", "another-jira")).expect(302);

        List<String> told = AuditRows.seenBy(administrator).ofKinds("(same|other)-jira");
        String link = "-jira link:" + site.linkId() + " Avery Admin | Accepted as ";
        assertEquals(
                List.of(
                        "other" + link + "another Jira | Embedded Jira | http://moved.example | http://third.example",
                        "same" + link + "the same Jira with a new base URL | Embedded Jira | " + expected
                                + " | http://moved.example"),
                told);
    }

    private static void pretend(String otherUrl) {
        REPLACED.host()
                .execute("UPDATE \"" + REPLACED.host().table("LINK") + "\" SET \"OTHER_URL\" = '" + otherUrl + "'");
    }

    /** The page after its date was changed in Jira first and then on the page. */
    private PublishedPage conflict(PublishedPage page, String key, String inJira, String onPage) {
        PRODUCTS.owner().edit(key, Map.of("duedate", inJira));
        PRODUCTS.awaitRounds(
                "Jira's date",
                () -> PRODUCTS.author()
                        .client()
                        .get("/rest/hindsight/1.0/pages/" + page.id() + "/progress")
                        .text(),
                told -> told.contains(inJira));
        PublishedPage changed = author.republish(page, author.storage(page).replaceAll("\\d{4}-\\d\\d-\\d\\d", onPage));
        Await.until(
                "in conflict",
                PRODUCTS.patience(),
                () -> author.view(changed),
                html -> html.contains("hindsight/conflict?pageId="));
        return changed;
    }

    private static FindingMarkup finding(String title) {
        return finding(PRODUCTS, title);
    }

    private static FindingMarkup finding(Products products, String title) {
        return FindingMarkup.titled(title + " " + UUID.randomUUID())
                .owner(products.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31");
    }
}
