package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What has not come further for more than a day is no passing trouble, and is told as such. */
public class StuckForLongTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    public void isToldWhatHasBeenStuckForMoreThanADay() {
        Instant since = NOW.minus(Duration.ofHours(25));

        assertEquals(
                Optional.of(since), seen(since, IssueVisibility.Answer.SHOWN).stuckForLong());
    }

    @Test
    public void isNotToldWhatMayPass() {
        assertEquals(
                Optional.empty(),
                seen(NOW.minus(Duration.ofHours(23)), IssueVisibility.Answer.SHOWN)
                        .stuckForLong());
    }

    @Test
    public void isNotToldOfAnIssueThatTheReaderDoesNotSee() {
        assertEquals(
                Optional.empty(),
                seen(NOW.minus(Duration.ofHours(25)), IssueVisibility.Answer.HIDDEN)
                        .stuckForLong());
    }

    @Test
    public void countsNoTimeThatAWrongClockNoted() {
        assertEquals(
                Optional.of(NOW),
                SyncSchedule.NONE.stuckSince(NOW.plusSeconds(9)).stuckSince(NOW).stuckSince());
    }

    private static VisibleItem seen(Instant since, IssueVisibility.Answer answer) {
        ActionItem item =
                SampleItem.in(ItemState.TRACKED).issue(SampleItem.openIssue()).build();
        ActionItem stuck = item.withSchedule(SyncSchedule.NONE
                .deferred(new WaitReason(WaitReason.Code.UNREACHABLE), NOW)
                .stuckSince(since));
        ProgressRules rules = new ProgressRules(SampleItem.NOT_DONE, LocalDate.parse("2026-11-22"), NOW);
        return new VisibilityFilter(of -> answer, rules, List::of, List::of).see(stuck);
    }
}
