package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** Closed is not yet effective: a reader answers whether it worked, and what did not is followed up. */
public class ChecksTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("trouble", Map.of());

    private static final String CHECK = "/plugins/servlet/hindsight/check?finding=";

    private final Faults faults = new Faults(PRODUCTS.jiraAdmin().client());
    private final Wiki author = PRODUCTS.author();
    private final Client reader = author.client().as("erin:erin");

    @After
    public void clearFaults() {
        faults.clear();
    }

    @Test
    public void whatDidNotWorkHasOneFollowUpUnderItsFindingWhateverJiraLoses() {
        String word = "Check" + UUID.randomUUID().toString().replace("-", "");
        PublishedPage page = done(word, "0");
        FindingFacts due = FindingFacts.in(author.view(page)).get(0);
        assertEquals("due", due.get("check"));
        assertTrue(author.view(page), author.view(page).contains("Did it work?"));
        faults.plan("POST", "/rest/api/[^/]+/issue(/bulk)?", "drop-response", 1);
        faults.plan("GET", "/rest/api/[^/]+/issue/[0-9]+", "503", 1);

        String answer = "answer=no&note=" + encoded("Two on 20 Nov") + "&follow-up=yes&title=" + word
                + "&owner=bob&due=" + LocalDate.now(ZoneOffset.UTC).plusDays(30);
        EditorForm form = new EditorForm(reader, CHECK + due.get("finding"));
        Client.Answer shown = reader.get(CHECK + due.get("finding")).expect(200);
        form.fill(shown, "answer", answer).expect(302);
        form.fill(shown, "answer", answer).expect(302);

        List<FindingFacts> rows = PRODUCTS.awaitRounds(
                "the follow-up is tracked",
                () -> FindingFacts.rows(author.view(page)),
                all -> all.size() == 2 && all.stream().allMatch(FindingFacts::tracked));
        FindingFacts next = rows.stream()
                .filter(row -> !row.get("follows").isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(due.get("finding"), next.get("follows"));
        assertEquals(2, PRODUCTS.jiraAdmin().keysWithSummary(word).size());
        assertEquals(
                "erin",
                PRODUCTS.jiraAdmin()
                        .issue(next.get("issue-key"))
                        .at("/fields/reporter/name")
                        .asText());
        JsonNode links = PRODUCTS.awaitRounds(
                "linked",
                () -> PRODUCTS.jiraAdmin().issue(next.get("issue-key")).at("/fields/issuelinks"),
                found -> found.size() > 0);
        assertEquals("Relates", links.get(0).at("/type/name").asText());
        assertEquals(due.get("issue-key"), links.get(0).at("/inwardIssue/key").asText());
        String view = author.view(page);
        assertEquals("no", FindingFacts.in(view).get(0).get("check"));
        assertTrue(view, view.contains("class=\"postmortem-follow-up\" id=\"finding-" + next.get("finding")));
        assertTrue(view, view.contains("Two on 20 Nov"));
        FindingFacts status = FindingFacts.status(view);
        assertEquals(
                "2 1 1 0",
                String.join(
                        " ", status.get("total"), status.get("done"), status.get("checked"), status.get("effective")));
        JsonNode told = reader.get("/rest/hindsight/1.0/pages/" + page.id() + "/progress?figures=true")
                .expect(200)
                .json();
        assertEquals(0, told.get("checksDue").asInt());
        assertEquals(0, told.at("/figures/medianAge").asInt(-1));
    }

    @Test
    public void whatWorkedSaysSoAndReopeningTakesTheCheckBack() {
        PublishedPage page = done("Works " + UUID.randomUUID(), "0");
        FindingFacts due = FindingFacts.in(author.view(page)).get(0);
        Client.Answer shown = reader.get(CHECK + due.get("finding")).expect(200);
        new EditorForm(reader, CHECK + due.get("finding"))
                .fill(shown, "answer", "answer=works&note=None&evidence=0")
                .expect(302);
        assertEquals("works", FindingFacts.in(author.view(page)).get(0).get("check"));

        PRODUCTS.owner().transition(due.get("issue-key"), "To Do");

        String view = PRODUCTS.awaitRounds(
                "reopened",
                () -> author.view(page),
                html -> FindingFacts.in(html).get(0).get("check").isEmpty());
        assertTrue(view, view.contains("before the issue was reopened"));
        assertEquals("0", FindingFacts.status(view).get("checked"));
        reader.get(CHECK + due.get("finding")).expect(404);
    }

    @Test
    public void isPlannedForTheDayThatItsFindingSays() {
        PublishedPage page = done("Later " + UUID.randomUUID(), "31");

        FindingFacts planned = FindingFacts.in(author.view(page)).get(0);

        assertEquals("planned", planned.get("check"));
        assertEquals(LocalDate.now(ZoneOffset.UTC).plusDays(31).toString(), planned.get("check-on"));
    }

    @Test
    public void nothingIsAnsweredByAnAddressAlone() {
        PublishedPage page = done("Scanned " + UUID.randomUUID(), "0");
        String uid = FindingFacts.in(author.view(page)).get(0).get("finding");

        reader.get(CHECK + uid + "&answer=works&do=answer").expect(200);
        reader.form(CHECK + uid, "answer=works&do=answer", "").expect(403);

        assertEquals("due", FindingFacts.in(author.view(page)).get(0).get("check"));
    }

    private PublishedPage done(String title, String days) {
        PublishedPage page = author.publish(FindingMarkup.titled(title)
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .with("success", "No duplicate id in 30 days")
                        .with("verify", days)
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>");
        PRODUCTS.done(author, page);
        return page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
