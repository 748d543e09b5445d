package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.ClassRule;
import org.junit.Test;

/** What an author writes at length stands in the body of a finding, under headings or in a table, and counts as its fields. */
public class LongFieldsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final String BODY = "<p>It was late.</p><h3>Root cause</h3><p>No index &amp; no plan.</p>"
            + "<h3>Remedy</h3><ul><li>Build it first</li><li>Load then</li></ul>"
            + "<table><tbody><tr><th>Success criterion</th><td>Under 2 hours</td></tr>"
            + "<tr><th>Evidence</th><td><a href=\"https://logs.example/1\">log</a></td></tr></tbody></table>";

    private final Wiki author = PRODUCTS.author();

    @Test
    public void theFieldsCountReachTheIssueAndAreShownOnce() {
        PublishedPage page = author.publish(finding(BODY));
        String key = tracked(page);

        String description =
                PRODUCTS.owner().issue(key).at("/fields/description").asText();
        assertTrue(description, description.contains("h3. Root cause\nNo index & no plan.\n"));
        assertTrue(description, description.contains("h3. Remedy\n* Build it first\n* Load then\n"));
        assertTrue(description, description.contains("h3. Done when\nUnder 2 hours\n"));
        assertTrue(description, description.contains("*Evidence:* [https://logs.example/1]"));
        assertTrue(description, description.startsWith("h3. What happened\nIt was late.\n"));
        Elements card = card(page);
        assertFalse(card.text(), card.text().contains("Recommended"));
        assertEquals(List.of(), card.select(".postmortem-explaining dt").eachText());
        assertEquals(1, card.text().split("No index & no plan", -1).length - 1);
        assertEquals("tracked", card.attr("data-state"));
    }

    @Test
    public void theFormSaysWhereAFieldStandsAndTakesAnotherTextInItsPlace() {
        PublishedPage page = author.publish(finding(BODY));
        tracked(page);
        String before = author.storage(page);
        FindingPage form = new FindingPage(author.client(), formOf(page));

        Document shown = Jsoup.parse(form.open().text());
        assertEquals("", shown.select("textarea#hindsight-cause").text());
        String help = shown.select("#hindsight-cause-help").text();
        assertEquals("Written in the text above. What you enter here is used instead.", help);
        String losing = shown.select("#hindsight-losing-help").text();
        assertTrue(losing, losing.contains("the fields in it (Root cause, Remedy, Success criterion, Evidence)"));
        form.save(Map.of()).expect(302);
        assertEquals(before, author.storage(page));

        form.save(Map.of("cause", "Nobody asked")).expect(302);
        assertEquals(
                before.replace(
                        "<ac:rich-text-body>",
                        "<ac:parameter ac:name=\"cause\">Nobody asked</ac:parameter><ac:rich-text-body>"),
                author.storage(page));
        assertTrue(card(page).select(".postmortem-explaining dd").eachText().contains("Nobody asked"));
    }

    private Elements card(PublishedPage page) {
        return Jsoup.parse(author.client()
                        .get("/pages/viewpage.action?pageId=" + page.id())
                        .expect(200)
                        .text())
                .select("section.postmortem-finding");
    }

    private String formOf(PublishedPage page) {
        String address = card(page).select(".postmortem-edit a").attr("href");
        return address.substring(address.indexOf("/plugins/"));
    }

    private String tracked(PublishedPage page) {
        return Await.until(
                "an issue", PRODUCTS.patience(), () -> card(page).attr("data-issue-key"), key -> !key.isEmpty());
    }

    private static String finding(String body) {
        return "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"id\">" + UUID.randomUUID()
                + "</ac:parameter><ac:parameter ac:name=\"title\">Build indexes first</ac:parameter>"
                + "<ac:parameter ac:name=\"impact\">high</ac:parameter>"
                + "<ac:parameter ac:name=\"owner\">bob</ac:parameter>"
                + "<ac:parameter ac:name=\"due\">2099-12-31</ac:parameter>"
                + "<ac:rich-text-body>" + body + "</ac:rich-text-body></ac:structured-macro>";
    }
}
