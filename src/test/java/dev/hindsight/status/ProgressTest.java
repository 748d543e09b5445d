package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.Test;

/** What is counted of many items, and what is not told of hidden issues. */
public class ProgressTest {
    private static final String WONT_DO = "10002";
    private static final LocalDate TODAY = LocalDate.parse("2026-12-16");
    private static final Instant EARLIER = SampleItem.SEEN.minusSeconds(3600);
    private static final Instant LATER = SampleItem.SEEN.plusSeconds(3600);

    @Test
    public void countsNothingAsNothing() {
        assertEquals(
                new Progress(
                        0,
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        Optional.empty()),
                progress());
    }

    @Test
    public void totalsOpenAndDoneItemsAndCountsTheOthersBeside() {
        Progress progress = progress(
                SampleItem.tracked().shown(TODAY),
                SampleItem.closed("10000").shown(TODAY),
                SampleItem.closed(WONT_DO).shown(TODAY),
                SampleItem.in(ItemState.WAITING).shown(TODAY),
                SampleItem.in(ItemState.REFUSED).shown(TODAY),
                SampleItem.in(ItemState.MISSING).shown(TODAY),
                SampleItem.in(ItemState.INCOMPLETE).shown(TODAY),
                SampleItem.in(ItemState.WONT_DO).shown(TODAY),
                SampleItem.in(ItemState.LATER).shown(TODAY),
                SampleItem.in(ItemState.LATER).shown(TODAY),
                SampleItem.in(ItemState.COPY).shown(TODAY),
                SampleItem.in(ItemState.REMOVED).shown(TODAY));

        assertEquals(
                new Progress(
                        5,
                        OptionalInt.of(1),
                        OptionalInt.of(4),
                        1,
                        1,
                        1,
                        1,
                        1,
                        2,
                        OptionalInt.of(1),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        Optional.of(SampleItem.SEEN)),
                progress);
    }

    @Test
    public void countsAnArchivedIssueByItsLastStatusAndSaysThatAnOpenOneIsArchived() {
        Progress progress = progress(
                SampleItem.tracked().flag(ItemFlag.ARCHIVED).shown(TODAY),
                SampleItem.closed("10000").flag(ItemFlag.ARCHIVED).shown(TODAY));

        assertEquals(2, progress.total());
        assertEquals(OptionalInt.of(1), progress.done());
        assertEquals(OptionalInt.of(1), progress.archived());
    }

    @Test
    public void leavesOutWhatDerivesFromIssuesAsSoonAsOneIsHidden() {
        Progress progress = progress(
                SampleItem.closed("10000").shown(TODAY),
                SampleItem.tracked().hidden(TODAY),
                SampleItem.in(ItemState.WAITING).shown(TODAY));

        assertEquals(OptionalInt.empty(), progress.done());
        assertEquals(OptionalInt.empty(), progress.overdue());
        assertEquals(OptionalInt.empty(), progress.dropped());
        assertEquals(OptionalInt.empty(), progress.archived());
        assertEquals(3, progress.total());
        assertEquals(1, progress.waiting());
    }

    @Test
    public void isTheSameWhateverHasBecomeOfAHiddenIssue() {
        Progress open = progress(
                SampleItem.tracked().hidden(TODAY), SampleItem.tracked().shown(TODAY));

        for (SampleItem other : List.of(
                SampleItem.closed("10000"),
                SampleItem.closed(WONT_DO),
                SampleItem.tracked().issueDue("2020-01-01"),
                SampleItem.tracked().readAt(EARLIER))) {
            assertEquals(
                    open, progress(other.hidden(TODAY), SampleItem.tracked().shown(TODAY)));
        }
    }

    @Test
    public void stillCountsWhenOnlyTheIssueOfAnUncountedItemIsHidden() {
        VisibleItem detached =
                SampleItem.in(ItemState.REMOVED).issue(SampleItem.openIssue()).hidden(TODAY);

        assertEquals(OptionalInt.of(0), progress(detached).done());
    }

    @Test
    public void isAsOldAsTheOpenIssueReadLongestAgo() {
        Progress progress = progress(
                SampleItem.tracked().readAt(LATER).shown(TODAY),
                SampleItem.tracked().readAt(SampleItem.SEEN).shown(TODAY),
                SampleItem.closed("10000").readAt(EARLIER).shown(TODAY));

        assertEquals(Optional.of(SampleItem.SEEN), progress.asOf());
    }

    @Test
    public void isAsOldAsTheLastClosingWhenAllAreClosed() {
        Progress progress = progress(
                SampleItem.closed(WONT_DO).readAt(LATER).shown(TODAY),
                SampleItem.closed("10000").readAt(EARLIER).shown(TODAY));

        assertEquals(Optional.of(LATER), progress.asOf());
    }

    @Test
    public void whatIsNotTrackedAnyMoreHasNoPartInItsAge() {
        Progress progress = progress(
                SampleItem.in(ItemState.REMOVED)
                        .issue(SampleItem.openIssue())
                        .readAt(EARLIER)
                        .shown(TODAY),
                SampleItem.tracked().shown(TODAY));

        assertEquals(Optional.of(SampleItem.SEEN), progress.asOf());
    }

    @Test
    public void hasNoAgeWhileNoIssueWasRead() {
        assertEquals(
                Optional.empty(),
                progress(SampleItem.in(ItemState.WAITING).shown(TODAY)).asOf());
    }

    @Test
    public void tellsShownIssuesApart() {
        assertNotEquals(
                progress(SampleItem.tracked().shown(TODAY)),
                progress(SampleItem.closed("10000").shown(TODAY)));
    }

    private static Progress progress(VisibleItem... items) {
        return Progress.of(Stream.of(items).toList());
    }
}
