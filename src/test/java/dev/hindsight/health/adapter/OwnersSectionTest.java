package dev.hindsight.health.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.wiki.PageBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Test;

/** What administrators see of owners who have no active account. */
public class OwnersSectionTest {

    private static final String ON_PAGE = "http://wiki.example/pages/viewpage.action?pageId=123#finding-";
    private static final String FORM = "/wiki/plugins/servlet/hindsight/finding?pageId=123&finding=";

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = HealthPage.of(roots);

    @Before
    public void storeThePage() {
        roots.pages.store(PageBuilder.page(123).titled("Cutover").build());
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "page"));
    }

    @Test
    public void leadsToTheFormOnWhichAnotherOwnerIsChosen() {
        roots.site.lettingThePageBeEditedBy("root");
        add(waiting("a", "dave-key"), waiting("b", "Nobody <known>"), waiting("c", "alice-key"));

        Element section = section();

        assertEquals("2", section.attr("data-count"));
        assertEquals(
                List.of("Check a Dave Dunn Inactive", "Check b Nobody <known> No account"),
                section.select("tr.owner").eachText());
        assertEquals(
                List.of("inactive", "no-account"), section.select("tr.owner").eachAttr("data-problem"));
        assertEquals(
                List.of(FORM + "a", FORM + "b"), section.select("tr.owner a").eachAttr("href"));
    }

    @Test
    public void leadsToThePageWhereTheAdministratorMayNotEditIt() {
        roots.site.showingThePageTo("root");
        add(waiting("a", "dave-key"));

        assertEquals(ON_PAGE + "a", section().select("tr.owner a").attr("href"));
    }

    @Test
    public void saysNothingOfAPageThatTheAdministratorMayNotViewButItsId() {
        add(waiting("a", "dave-key"), waiting("b", "Nobody Known"));

        Element section = section();

        assertEquals(
                List.of("Page 123 \u2026 Inactive", "Page 123 \u2026 No account"),
                section.select("tr.owner").eachText());
        assertEquals(0, section.select("a").size());
        for (String word : List.of("Check", "Cutover", "Dave", "Nobody")) {
            assertFalse(word, section.outerHtml().contains(word));
        }
    }

    @Test
    public void leavesOutWhatIsDoneAndWhatSomebodyElseDoesInJira() {
        roots.site.showingThePageTo("root");
        add(
                tracked("done", StatusCategory.DONE, "dave"),
                tracked("still his", StatusCategory.NEW, "dave"),
                tracked("reassigned", StatusCategory.NEW, "alice"),
                tracked("unassigned", StatusCategory.NEW, ""));

        assertEquals(
                List.of("Check still his", "Check unassigned"),
                section().select("tr.owner th").eachText());
    }

    @Test
    public void tellsNotWhatIsHiddenInJira() {
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "issue"));
        roots.site.showingThePageTo("root");
        add(tracked("done", StatusCategory.DONE, "dave"), tracked("reassigned", StatusCategory.NEW, "alice"));

        assertEquals("2", section().attr("data-count"));
    }

    @Test
    public void countsThoseThatItDoesNotList() {
        roots.site.showingThePageTo("root");
        IntStream.range(0, 53).forEach(number -> add(waiting("item-" + number, "dave-key")));

        Element section = section();

        assertEquals(50, section.select("tr.owner").size());
        assertTrue(section.text(), section.text().endsWith("and 3 more"));
    }

    @Test
    public void saysItInTheLanguageOfTheAdministrator() {
        roots.site.showingThePageTo("root").reading(Locale.GERMANY);
        add(waiting("a", "dave-key"));

        Element section = section();

        assertEquals("Verantwortliche ohne aktives Konto", section.select("h3").text());
        assertEquals("Check a Dave Dunn Inaktiv", section.select("tr.owner").text());
    }

    private Element section() {
        return Jsoup.parse(page.get().html()).expectFirst("section[data-health=owners]");
    }

    private void add(ActionItem... added) {
        roots.items.add(List.of(added));
    }

    private static ActionItem waiting(String uid, String owner) {
        return ActionItem.ofBlock(
                        uid,
                        new BlockLocation(123, "OPS", "key-" + uid, 0),
                        new Finding(Map.of(FindingField.TITLE, "Check " + uid, FindingField.OWNER, owner)))
                .withState(ItemState.WAITING);
    }

    /** Owned by Dave, as its page says. */
    private static ActionItem tracked(String uid, StatusCategory category, String assignee) {
        return waiting(uid, "dave-key")
                .boundTo(new IssueSnapshot(
                        new IssueId("jira", uid),
                        "OPS-1",
                        new Issue.Status("3", "A status", category),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(assignee).filter(name -> !name.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH));
    }
}
