package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;

/** What happened to the findings of a page, in the page and in Jira, stands on one page for whoever may view it. */
public class HistoryPageTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final String HISTORY = "/plugins/servlet/hindsight/history?";

    private final Wiki author = PRODUCTS.author();

    @Test
    public void whatTheOwnerDoesInJiraStandsThereOnceWithItsDoer() {
        PublishedPage page = author.publish(FindingMarkup.titled("Rotate the keys")
                .with("owner", "bob")
                .with("due", "2098-01-15")
                .storage());
        String key = PRODUCTS.tracked(author, page).get("issue-key");
        PRODUCTS.owner().edit(key, Map.of("duedate", "2098-01-31"));
        PRODUCTS.owner().transition(key, "In Progress");
        PRODUCTS.owner().transition(key, "Done");
        PRODUCTS.owner().edit(key, Map.of("assignee", Map.of("name", "carol")));

        List<String> lines = PRODUCTS.awaitRounds(
                "all that the owner did",
                () -> lines("pageId=" + page.id() + "&source=jira"),
                found -> String.join("\n", found).contains("Carol Nakamura"));
        assertEquals(
                Set.of(
                        "Bob Okafor | Rotate the keys | Owner | Bob Okafor | Carol Nakamura",
                        "Bob Okafor | Rotate the keys | Resolution | | Done",
                        "Bob Okafor | Rotate the keys | Status | In Progress | Done",
                        "Bob Okafor | Rotate the keys | Status | To Do | In Progress",
                        "Bob Okafor | Rotate the keys | Due date | 15 Jan 2098 | 31 Jan 2098"),
                Set.copyOf(lines));
        assertEquals(lines.toString(), 5, lines.size());
        // All others that read the issue, too, have read it then
        PRODUCTS.admin().client().form("/plugins/servlet/hindsight/health", "do=rescan-all", "");
        author.republish(page, author.storage(page) + "<p>More.</p>");
        assertEquals(lines, lines("pageId=" + page.id() + "&source=jira"));

        List<String> all = lines("pageId=" + page.id());
        assertTrue(
                all.toString(),
                all.contains("Published by Alice Brandt | Rotate the keys | Finding added | | Waiting"));
        assertEquals(
                lines.subList(4, 5),
                lines("space=OPS&source=jira&what=due").stream()
                        .filter(line -> line.contains("31 Jan 2098"))
                        .toList());
        String csv = author.client()
                .get(HISTORY + "format=csv&pageId=" + page.id())
                .expect(200)
                .text();
        assertTrue(csv, csv.contains(",Bob Okafor,jira,due,"));
    }

    @Test
    public void anImpactThatChangesOnThePageStandsThereAndChangesThePriority() {
        FindingMarkup finding =
                FindingMarkup.titled("Measure twice").with("owner", "bob").with("due", "2098-01-15");
        PublishedPage page = author.publish(finding.with("impact", "low").storage());
        String key = PRODUCTS.tracked(author, page).get("issue-key");
        String before = PRODUCTS.owner().issue(key).at("/fields/priority/name").asText();

        author.republish(page, author.storage(page).replace(">low<", ">high<"));

        Await.until(
                "another priority",
                PRODUCTS.patience(),
                () -> PRODUCTS.owner().issue(key).at("/fields/priority/name").asText(),
                now -> !now.equals(before));
        assertEquals(
                List.of("Published by Alice Brandt | Measure twice | Impact | Low | High"),
                lines("pageId=" + page.id() + "&what=impact"));
    }

    @Test
    public void administratorsOfTheSpaceSeeApprovalsAndSettings() {
        Wiki eng = new Wiki(author.client(), "ENG");
        PublishedPage page = eng.publish("<p>Nothing yet.</p>");
        eng.restrictToOneself(page);
        PublishedPage restricted = eng.republish(
                page,
                FindingMarkup.titled("Rotate")
                        .with("owner", "bob")
                        .with("due", "2098-01-15")
                        .storage());
        EditorForm.approval(author.client()).press(restricted).expect(302);

        String shown =
                author.client().get(HISTORY + "pageId=" + page.id()).expect(200).text();
        assertTrue(shown, shown.contains("data-what=\"approved\" data-subject=\"page:" + page.id() + "\""));
        assertTrue(shown, shown.contains("Restricted page approved"));
        Client bob = PRODUCTS.ownerInWiki().client();
        assertFalse(bob.get(HISTORY + "space=ENG").expect(200).text().contains("class=\"audit\""));
    }

    @Test
    public void whoMayNotViewThePageSeesNothingOfIt() {
        PublishedPage page = author.publish(FindingMarkup.titled("A secret").storage());
        author.restrictToOneself(page);

        Client bob = PRODUCTS.ownerInWiki().client();
        bob.get(HISTORY + "pageId=" + page.id()).expect(404);
        assertFalse(bob.get(HISTORY + "space=OPS").expect(200).text().contains("A secret"));
    }

    /** Each line without its time. */
    private List<String> lines(String query) {
        return Jsoup.parse(author.client().get(HISTORY + query).expect(200).text()).select("tr.change").stream()
                .map(row -> String.join(
                        " | ",
                        row.select("td, th").stream().skip(1).map(Element::text).toList()))
                .map(line -> line.replace("|  |", "| |"))
                .toList();
    }
}
