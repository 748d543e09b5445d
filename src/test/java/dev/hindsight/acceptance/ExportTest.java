package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** The export of action items as CSV. */
public class ExportTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("health", Map.of());

    private static final String EXPORT = "/rest/hindsight/1.0/export";

    @Test
    public void givesTheActionItemsOfASpace() {
        Wiki author = PRODUCTS.author();
        String title = "Export, " + UUID.randomUUID();
        PublishedPage page = author.publish(complete("=" + title));
        String key = tracked(author, page).get("issue-key");

        Client.Answer answer = Await.until(
                "exported with the status that was read",
                Duration.ofSeconds(20),
                () -> author.client().get(EXPORT + "?space=OPS&format=csv").expect(200),
                exported -> !line(exported, page).contains("," + key + ",,"));

        assertTrue(answer.header("Content-Type"), answer.header("Content-Type").startsWith("text/csv"));
        String header = answer.text().lines().findFirst().orElseThrow();
        assertTrue(header, header.startsWith("\uFEFFfinding,page-id,space,state,flags,issue-id,issue-key,status,"));
        String line = line(answer, page);
        assertTrue(line, line.contains(",OPS,tracked,,"));
        assertTrue(line, line.contains("," + key + ","));
        assertEquals(line, line(author.client().get(EXPORT + "?space=ops").expect(200), page));
        assertTrue(line, line.contains("\"'=" + title + "\""));
    }

    @Test
    public void givesTheActionItemsOfOnePageWithAnotherSeparator() {
        Wiki author = PRODUCTS.author();
        PublishedPage page = author.publish(complete("Page export " + UUID.randomUUID()));
        tracked(author, page);

        for (String separator : List.of(";", "%3B")) {
            Client.Answer answer = author.client()
                    .get(EXPORT + "?pageId=" + page.id() + "&separator=" + separator)
                    .expect(200);

            assertTrue(answer.text(), answer.text().startsWith("\uFEFFfinding;page-id;"));
            assertEquals(answer.text(), 2, answer.text().lines().count());
            assertEquals(
                    "attachment; filename=\"action-items-" + page.id() + ".csv\"",
                    answer.header("Content-Disposition"));
            assertEquals("private, no-store", answer.header("Cache-Control"));
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        }
    }

    @Test
    public void leavesOutPagesThatTheCallerMayNotView() {
        Wiki author = PRODUCTS.author();
        PublishedPage page = author.publish(complete("Secret " + UUID.randomUUID()));
        tracked(author, page);
        author.restrictToOneself(page);

        Client.Answer others =
                PRODUCTS.ownerInWiki().client().get(EXPORT + "?space=OPS").expect(200);

        assertFalse(others.text(), others.text().contains("Secret"));
        assertTrue(line(author.client().get(EXPORT + "?space=OPS").expect(200), page)
                .contains("Secret"));
    }

    @Test
    public void givesAllSpacesToAdministratorsOnly() {
        PRODUCTS.admin().client().get(EXPORT).expect(200);

        Client.Answer answer = PRODUCTS.author().client().get(EXPORT).expect(403);

        assertEquals("space", answer.json().get("field").asText());
    }

    @Test
    public void saysThatAFormatOrASpaceIsNotThere() {
        Client client = PRODUCTS.author().client();

        assertEquals(
                "format",
                client.get(EXPORT + "?space=OPS&format=xml")
                        .expect(400)
                        .json()
                        .get("field")
                        .asText());
        assertEquals(
                "space",
                client.get(EXPORT + "?space=NONE")
                        .expect(404)
                        .json()
                        .get("field")
                        .asText());
    }

    private static String line(Client.Answer answer, PublishedPage page) {
        return answer.text()
                .lines()
                .filter(line -> line.contains("," + page.id() + ","))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line of page " + page.id() + " in\n" + answer.text()));
    }

    private static FindingFacts tracked(Wiki author, PublishedPage page) {
        return Await.until(
                        "tracked",
                        PRODUCTS.patienceForPoll(),
                        () -> author.findings(page),
                        facts -> facts.get(0).tracked())
                .get(0);
    }

    private static String complete(String title) {
        return FindingMarkup.titled(title)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
