package dev.hindsight.health.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Test;

/** What administrators see of items that are blocked, and of work that is not done in time. */
public class BlockedSectionTest {

    private static final String ON_PAGE = "http://wiki.example/pages/viewpage.action?pageId=123#finding-";

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = HealthPage.of(roots);

    @Before
    public void storeThePage() {
        roots.pages.store(PageBuilder.page(123).titled("Cutover").build());
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "page"));
        roots.site.showingThePageTo("root");
    }

    @Test
    public void linksToTheFirstFiveOfAGroupAndCountsTheOthers() {
        IntStream.range(1, 8).forEach(number -> add(blocked(123, "i" + number, WaitReason.Code.UNREACHABLE)));

        Element row = rows().get(0);

        assertEquals(
                List.of(ON_PAGE + "i1", ON_PAGE + "i2", ON_PAGE + "i3", ON_PAGE + "i4", ON_PAGE + "i5"),
                row.select("a").eachAttr("href"));
        assertEquals("Check i1", row.expectFirst("a").text());
        assertEquals("and 2 more", row.select("small").text());
    }

    @Test
    public void groupsByPersonToo() {
        add(
                blocked(123, "a", WaitReason.Code.NOT_AUTHORIZED, "alice-key", "http://jira.example/1"),
                blocked(123, "b", WaitReason.Code.NOT_AUTHORIZED, "bob-key", "http://jira.example/1"),
                blocked(123, "c", WaitReason.Code.NOT_AUTHORIZED, "bob-key", "http://jira.example/2"));

        assertEquals(
                List.of(
                        "2 Waiting Waiting for Bob Brown to authorize Confluence to access Jira. Check b Check c",
                        "1 Waiting Waiting for Alice Adams to authorize Confluence to access Jira. Check a"),
                rows().stream().map(Element::text).toList());
    }

    @Test
    public void saysOfOtherPagesOnlyTheirIds() {
        add(blocked(123, "a", WaitReason.Code.UNREACHABLE), blocked(456, "b", WaitReason.Code.UNREACHABLE));

        Element row = rows().get(0);

        assertEquals(List.of("Check a", "Page 456"), row.select("li").eachText());
        assertEquals(List.of(ON_PAGE + "a"), row.select("a").eachAttr("href"));
    }

    @Test
    public void putsJirasWordsBesideThoseItemsAloneOfWhichTheyMayBeRead() {
        add(
                blocked(456, "b", WaitReason.Code.REFUSED, "Team is required."),
                blocked(123, "a", WaitReason.Code.REFUSED, "Team is required."),
                blocked(456, "c", WaitReason.Code.REFUSED, "Secret plan"));

        List<Element> rows = rows();

        assertEquals(List.of("Check a"), rows.get(0).select("li").eachText());
        assertEquals("and 1 more", rows.get(0).select("small").text());
        assertEquals(List.of("Page 456"), rows.get(1).select("li").eachText());
        assertFalse(rows.toString(), rows.toString().contains("Secret plan"));
    }

    @Test
    public void saysNotWhatAPageNamesThatTheAdministratorMayNotView() {
        add(blocked(456, "b", WaitReason.Code.NOT_ORDERED, "SECRET-1"));

        assertFalse(rows().toString(), rows().toString().contains("SECRET-1"));
    }

    @Test
    public void namesNobodyWhereThereAreTooManyDifferentReasonsOfAKind() {
        IntStream.range(0, 22)
                .forEach(number -> add(blocked(123, "i" + number, WaitReason.Code.OWNER_UNKNOWN, "Nobody " + number)));

        assertEquals(
                "2 Waiting The owner \u2026 has no Confluence account. Choose another owner. Check i20 Check i21",
                rows().get(0).text());
    }

    @Test
    public void tellsQueuedFromOverdue() {
        add(due("a", Duration.ZERO), due("b", Duration.ofMinutes(9)));
        assertEquals(
                List.of("2 action items queued.", "No retries scheduled."),
                queue().select("li").eachText());

        add(due("c", Duration.ofMinutes(10)), due("d", Duration.ofMinutes(15)));

        assertEquals(
                List.of(
                        "2 action items queued.",
                        "The syncs of 2 action items have been overdue since 22 Nov 2026, 10:00 UTC."
                                + " Hindsight usually syncs within a minute.",
                        "No retries scheduled."),
                queue().select("li").eachText());
        assertEquals("4", queue().attr("data-due"));
        assertEquals("2", queue().attr("data-overdue"));
        assertEquals("0", queue().attr("data-later"));
    }

    @Test
    public void saysNothingOfAQueueWhereAllIsOverdue() {
        roots.site.reading(Locale.GERMANY);
        add(due("a", Duration.ofMinutes(15)));

        assertEquals(
                "Die Synchronisierung von 1 Ma\u00dfnahme ist seit 22.11.2026, 10:00 UTC \u00fcberf\u00e4llig."
                        + " Normalerweise synchronisiert Hindsight innerhalb einer Minute.",
                queue().expectFirst("li").text());
    }

    private Element queue() {
        return shown().expectFirst("ul.queue");
    }

    private List<Element> rows() {
        return shown().select("tr.blocked");
    }

    private Document shown() {
        return Jsoup.parse(page.get().html());
    }

    private void add(ActionItem... added) {
        roots.items.add(List.of(added));
    }

    private ActionItem due(String uid, Duration since) {
        return waiting(123, uid)
                .withSchedule(SyncSchedule.NONE.dueAt(roots.clock.instant().minus(since), Optional.empty()));
    }

    private ActionItem blocked(long pageId, String uid, WaitReason.Code code, String... arguments) {
        return waiting(pageId, uid)
                .withSchedule(SyncSchedule.NONE.deferred(
                        new WaitReason(code, arguments), roots.clock.instant().plusSeconds(60)));
    }

    private static ActionItem waiting(long pageId, String uid) {
        return ActionItem.ofBlock(
                        uid,
                        new BlockLocation(pageId, "OPS", "key-" + uid, 0),
                        new Finding(Map.of(FindingField.TITLE, "Check " + uid)))
                .withState(ItemState.WAITING);
    }
}
