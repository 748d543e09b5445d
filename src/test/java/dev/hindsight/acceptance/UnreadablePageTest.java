package dev.hindsight.acceptance;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** A page that cannot be read says so on the page and on the health page, and recovers; one that no event told of is found. */
public class UnreadablePageTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("unreadable", Map.of());

    @Test
    public void saysThatStoringFailedAndIsReadOnARetry() {
        String items = "\"" + PRODUCTS.host().table("ITEM") + "\"";
        PRODUCTS.host().execute("ALTER TABLE " + items + " ADD CONSTRAINT \"NO_MORE\" CHECK (\"ID\" < 0) NOCHECK");
        PublishedPage page = PRODUCTS.author().publish(finding());
        try {
            String html = Await.until(
                    "the page says that it could not be read",
                    PRODUCTS.patience(),
                    () -> PRODUCTS.author().view(page),
                    shown -> shown.contains("data-page-problem=\"failed\""));
            assertFalse(html, html.contains("is being created"));
            assertTrue(health().shown().contains("data-page-id=\"" + page.id() + "\" data-reason=\"failed\""));
        } finally {
            PRODUCTS.host().execute("ALTER TABLE " + items + " DROP CONSTRAINT \"NO_MORE\"");
        }

        health().submit(Map.of("do", "retry-now")).expect(200, 302, 303);

        PRODUCTS.tracked(PRODUCTS.author(), page);
        assertFalse(PRODUCTS.author().view(page).contains("data-page-problem"));
        assertFalse(health().shown().contains("data-page-id=\"" + page.id() + "\""));
    }

    @Test
    public void namesTheLineOfBrokenMarkupUntilACorrectedVersionIsPublished() {
        PublishedPage page = PRODUCTS.author().publish(finding());
        PRODUCTS.tracked(PRODUCTS.author(), page);
        PRODUCTS.host()
                .execute(
                        "UPDATE HOST_CONTENT SET BODY = '<p>postmortem-finding</p>' || CHAR(10) || '<p>half' WHERE ID = "
                                + page.id());

        PRODUCTS.author()
                .client()
                .post("/rest/hindsight/1.0/pages/" + page.id() + "/reconcile", Map.of())
                .expect(202);
        Await.until(
                "broken on the health page",
                PRODUCTS.patience(),
                () -> health().shown(),
                html -> html.contains("data-page-id=\"" + page.id() + "\" data-reason=\"broken-markup\"")
                        && html.contains("is broken at line 2."));
        PublishedPage corrected = PRODUCTS.author().republish(page, finding());

        PRODUCTS.tracked(PRODUCTS.author(), corrected);
        assertFalse(health().shown().contains("data-page-id=\"" + page.id() + "\""));
    }

    @Test
    public void findsAPageThatNoEventToldOf() {
        PublishedPage page = PRODUCTS.author().publish("<p>Nothing yet</p>");
        PRODUCTS.host()
                .execute("UPDATE HOST_CONTENT SET BODY = '" + finding().replace("'", "''") + "' WHERE ID = "
                        + page.id());

        health().submit(Map.of("do", "rescan-all")).expect(200, 302, 303);

        Await.until(
                "found", PRODUCTS.patience(), () -> PRODUCTS.host().versionRead(page.id()), version -> version == 1);
        PRODUCTS.tracked(PRODUCTS.author(), page);
    }

    @Test
    public void followsPagesBelowAMovedOneAndOutOfARemovedSpace() {
        String key = "GONE" + System.nanoTime();
        Client admin = PRODUCTS.admin().client();
        admin.post("/rest/api/space", Map.of("key", key, "name", "Space " + key))
                .expect(200);
        PublishedPage parent = PRODUCTS.author().publish("<p>Parent</p>");
        PublishedPage child = PRODUCTS.author().publish(finding());
        PRODUCTS.tracked(PRODUCTS.author(), child);
        admin.post("/rest/host/1.0/pages/" + child.id() + "/move", Map.of("space", "OPS", "parent", parent.id()))
                .expect(200);

        admin.post("/rest/host/1.0/pages/" + parent.id() + "/move", Map.of("space", key))
                .expect(200);
        Await.until(
                "the export of the space follows",
                PRODUCTS.patience(),
                () -> admin.get("/rest/hindsight/1.0/export?space=" + key)
                        .expect(200)
                        .text(),
                csv -> csv.contains(child.id()));
        admin.delete("/rest/api/space/" + key).expect(202);

        Await.until(
                "the page is gone", PRODUCTS.patience(), () -> PRODUCTS.host().knowsGone(child.id()), gone -> gone);
    }

    private static String finding() {
        return FindingMarkup.titled("Finding " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }

    private static SettingsPages health() {
        return new SettingsPages(PRODUCTS.admin().client(), "/plugins/servlet/hindsight/health");
    }
}
