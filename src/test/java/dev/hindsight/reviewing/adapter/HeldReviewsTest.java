package dev.hindsight.reviewing.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/** Reviews that were held show what was found then, and the next one what there is since. */
public class HeldReviewsTest {

    private final ReviewVisits visits = new ReviewVisits();
    private final FormRoots roots = visits.roots;

    @Test
    public void aLaterVisitorSeesWhatWasFoundThenAndHeldAgainItIsEmpty() {
        Document before = visits.shown("alice");
        visits.record("");
        assertEquals(
                List.of("overdue b", "not-in-jira c"),
                ReviewVisits.rows(visits.shown("bob"), "section:not([data-record])"));

        roots.clock.pass(Duration.ofDays(3));
        visits.close("a");
        visits.close("b");
        roots.items.change(
                "c", item -> SampleItem.tracked().uid("c").position(3).build());

        Document later = visits.shown("bob");
        assertEquals(ReviewVisits.rows(before), ReviewVisits.rows(later, "section[data-record]"));
        assertEquals(ReviewVisits.figures(before), ReviewVisits.figures(later, "section[data-record]"));
        assertEquals(List.of("done a", "done b"), ReviewVisits.rows(later, "section:not([data-record])"));
        assertTrue(
                later.text(),
                later.select("section:not([data-record]) .hindsight-since")
                        .text()
                        .startsWith("Since the 30-day review on"));
    }

    @Test
    public void whatJiraTellsLateIsInTheNextReviewAndNotInTheOneBefore() {
        visits.record("");
        roots.clock.pass(Duration.ofMinutes(1));
        roots.items.change(
                "a",
                item -> SampleItem.closed("10000")
                        .uid("a")
                        .position(1)
                        .closedAt(roots.clock.instant().minus(Duration.ofHours(1)), 0)
                        .build());
        roots.clock.pass(Duration.ofMinutes(1));

        assertEquals(
                List.of("new a", "new b", "new c", "overdue b", "not-in-jira c"),
                ReviewVisits.rows(visits.shown("bob"), "section[data-record]"));
        assertEquals(
                List.of("done a", "overdue b", "not-in-jira c"),
                ReviewVisits.rows(visits.shown("bob"), "section:not([data-record])"));
    }

    @Test
    public void aSecondRecordAddsAndTheNextReviewCountsFromIt() {
        visits.record("First");
        roots.clock.pass(Duration.ofDays(1));
        visits.close("a");
        visits.record("Second");

        Document shown = visits.shown("bob");

        assertEquals(List.of("Second", "First"), shown.select(".hindsight-note").eachText());
        assertEquals(1, shown.select("details[data-record]").size());
        assertEquals(List.of("done a", "overdue b", "not-in-jira c"), ReviewVisits.rows(shown, "section[data-record]"));
        Document next =
                Jsoup.parse(visits.by("bob").get("pageId", "123", "day", "60").html());
        assertEquals(List.of("overdue b", "not-in-jira c"), ReviewVisits.rows(next));
        assertEquals("Nothing has changed.", next.select(".hindsight-nothing").text());
    }

    @Test
    public void aDecisionNotToActComesBackOnItsDayUntilSomebodyPutsItOff() {
        roots.items.add(List.of(
                declined("d", 4, "2026-11-22").build(),
                declined("e", 5, "2026-11-23").build()));
        roots.clock.pass(Duration.ofMinutes(1));
        assertEquals(
                List.of("new a", "new b", "new c", "new d", "new e", "overdue b", "decision-due d", "not-in-jira c"),
                ReviewVisits.rows(visits.shown("alice")));
        visits.record("");
        roots.items.change("d", item -> declined("d", 4, "2027-02-01").build());

        Document shown = visits.shown("bob");

        assertTrue(ReviewVisits.figures(shown, "section[data-record]").contains("decision-due 1"));
        assertTrue(ReviewVisits.rows(shown, "section[data-record]").contains("decision-due d"));
        assertEquals(List.of("overdue b", "not-in-jira c"), ReviewVisits.rows(shown, "section:not([data-record])"));
    }

    private static SampleItem declined(String uid, int position, String until) {
        return SampleItem.in(ItemState.WONT_DO).uid(uid).position(position).with(FindingField.UNTIL, until);
    }

    @Test
    public void ofIssuesThatAreHiddenNothingIsSaidAlsoOfThen() {
        visits.close("a");
        visits.record("");
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "issue"));

        Document shown = visits.shown("bob");

        assertEquals(
                List.of("new a", "new b", "new c", "not-in-jira c"), ReviewVisits.rows(shown, "section[data-record]"));
        assertEquals(List.of("not-in-jira 1", "new 3"), ReviewVisits.figures(shown, "section[data-record]"));
        assertEquals(List.of("not-in-jira c"), ReviewVisits.rows(shown, "section:not([data-record])"));
        assertTrue(shown.text(), shown.text().contains("but not counted"));
    }
}
