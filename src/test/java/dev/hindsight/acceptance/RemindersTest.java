package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** What people are reminded of by mail, once a day, and what they are not. */
public class RemindersTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("reminders", Map.of());

    private static final String NOTIFICATIONS = "/plugins/servlet/hindsight/notifications";

    private final Wiki author = PRODUCTS.author();
    private final Client admin = PRODUCTS.admin().client();

    @Before
    public void anyHourWillDo() {
        set("page");
        run();
    }

    /** @param details who sees the details of issues */
    private void set(String details) {
        SettingsPages settings = SettingsPages.of(admin);
        Map<String, String> fields = settings.fields("OPS");
        fields.put("issue-details", details);
        fields.put("mail-hour", "0");
        settings.submit(fields).expect(302);
    }

    @Test
    public void eachPersonGetsOneMailOfWhatThatPersonMaySee() {
        String shown = "Shown " + UUID.randomUUID();
        String secret = "Secret " + UUID.randomUUID();
        String off = "Off " + UUID.randomUUID();
        choose("carol", "none");
        PublishedPage page = author.publish(finding(shown, "bob", "OPS") + finding(off, "carol", "OPS"));
        PublishedPage hidden = author.publish("Restricted " + UUID.randomUUID(), finding(secret, "bob", "OPS"));
        author.restrictToOneself(hidden);
        String unseen = "Unseen " + UUID.randomUUID();
        PublishedPage other = author.publish(finding(unseen, "erin", "SEC"));
        String key = PRODUCTS.tracked(author, page).get("issue-key");
        String unseenKey = PRODUCTS.tracked(author, other).get("issue-key");

        set("issue");
        run();
        run();

        List<JsonNode> mails = mails();
        assertEquals(mails.toString(), 1, to("bob", mails).size());
        JsonNode mail = to("bob", mails).get(0);
        assertTrue(mail.toString(), mail.path("subject").asText().endsWith(": 1 due"));
        for (String part : List.of("html", "text")) {
            String told = mail.path(part).asText();
            assertTrue(told, told.contains(shown));
            assertTrue(told, told.contains(key));
            assertTrue(told, told.contains(NOTIFICATIONS));
            assertFalse(told, told.contains(secret));
        }
        assertFalse(mail.toString(), mail.toString().contains(hidden.title()));
        assertEquals("auto-generated", mail.at("/headers/Auto-Submitted/0").asText());
        assertEquals(List.of(), to("carol", mails));
        for (JsonNode one : to("erin", mails)) {
            assertFalse(one.toString(), one.toString().contains(unseenKey));
        }

        followedLinksChangeNothing(mail, page);
        assertTrue(health(), health().contains("data-health=\"mail\" data-count=\"0\" data-server=\"true\""));
    }

    private void followedLinksChangeNothing(JsonNode mail, PublishedPage page) {
        List<String> links =
                Jsoup.parse(mail.path("html").asText()).select("a[href]").eachAttr("href");
        assertTrue(links.toString(), links.size() >= 3);
        List<FindingFacts> before = author.findings(page);
        String chosen = boxes("bob");
        for (String link : links) {
            assertFalse(link, link.contains("token"));
            int at = link.indexOf("/confluence/");
            if (at >= 0) {
                String path = link.substring(at + "/confluence".length()).replaceAll("#.*", "");
                for (int time = 0; time < 2; time++) {
                    PRODUCTS.ownerInWiki().client().get(path);
                    author.client().as("").get(path);
                }
            }
        }
        run();
        assertEquals(before.toString(), author.findings(page).toString());
        assertEquals(chosen, boxes("bob"));
        assertEquals(1, to("bob", mails()).size());
    }

    @Test
    public void eachPersonChoosesForThatPersonAlone() {
        choose("erin", "items");
        assertEquals("[items]", boxes("erin"));
        assertEquals("[items, checks, reviews, digest]", boxes("grace"));
        author.client().as("").get(NOTIFICATIONS).expect(302);
    }

    private void choose(String person, String parts) {
        Client client = author.client().as(person + ":" + person);
        Client.Answer shown = client.get(NOTIFICATIONS).expect(200);
        new EditorForm(client, NOTIFICATIONS)
                .fill(shown, "save", "parts=" + parts)
                .expect(302);
    }

    private String boxes(String person) {
        return Jsoup.parse(author.client()
                        .as(person + ":" + person)
                        .get(NOTIFICATIONS)
                        .expect(200)
                        .text())
                .select("[name=parts][checked]")
                .eachAttr("value")
                .toString();
    }

    private String finding(String title, String owner, String project) {
        return FindingMarkup.titled(title)
                .owner(new Wiki(author.client().as(owner + ":" + owner), "OPS").ownUserKey())
                .with(
                        "due",
                        LocalDate.now(ZoneId.of("America/New_York")).plusDays(1).toString())
                .with("project", project)
                .storage();
    }

    /** Lets it be looked whom to remind, also within the hour. */
    private void run() {
        new SettingsPages(admin, "/plugins/servlet/hindsight/health")
                .submit(Map.of("do", "retry-now"))
                .expect(200, 302, 303);
        admin.post("/rest/host/1.0/jobs/hindsight-reminders/run", Map.of()).expect(200, 202, 204);
    }

    private String health() {
        return admin.get("/plugins/servlet/hindsight/health").expect(200).text();
    }

    private List<JsonNode> mails() {
        return StreamSupport.stream(
                        admin.get("/rest/host/1.0/mails").expect(200).json().spliterator(), false)
                .toList();
    }

    private static List<JsonNode> to(String name, List<JsonNode> mails) {
        List<JsonNode> of = new ArrayList<>();
        mails.stream()
                .filter(mail -> mail.at("/to/0").asText().equals(name + "@example.com"))
                .forEach(of::add);
        return of;
    }
}
