package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static org.junit.Assert.assertEquals;

import dev.hindsight.item.SyncSchedule.Unreadable;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;

/** Who does the next step, and what is remembered of the attempts before it. */
public class SyncScheduleTest {

    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final WaitReason REASON = new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, "OPS-1");

    @Test
    public void isDueInThePresentActorsNameWhereNobodyElseIsKnown() {
        SyncSchedule byAlice = SyncSchedule.NONE.dueAt(NOON, Optional.of("key-alice"));

        assertEquals(
                Optional.of("key-alice"), byAlice.dueAt(LATER, Optional.empty()).actor());
        assertEquals(
                Optional.of("key-bob"),
                byAlice.dueAt(LATER, Optional.of("key-bob")).actor());
    }

    @Test
    public void isStuckSinceTheEarliestThatWasNoted() {
        assertEquals(
                Optional.of(NOON),
                SyncSchedule.NONE.stuckSince(NOON).stuckSince(LATER).stuckSince());
        assertEquals(
                Optional.of(NOON),
                SyncSchedule.NONE.stuckSince(LATER).stuckSince(NOON).stuckSince());
    }

    @Test
    public void countsHowOftenInARowItsIssueCouldNotBeRead() {
        SyncSchedule once = SyncSchedule.NONE.refusedToBeRead(REASON, NOON, LATER);

        assertEquals(Optional.of(new Unreadable(1, NOON)), once.unreadable());
        assertEquals(
                Optional.of(new Unreadable(2, LATER)),
                once.refusedToBeRead(REASON, LATER, LATER).unreadable());
    }

    @Test
    public void countsTwoRefusalsOfOneMomentAsTwo() {
        SyncSchedule once = SyncSchedule.NONE.refusedToBeRead(REASON, NOON, LATER);

        assertEquals(
                Optional.of(new Unreadable(2, NOON)),
                once.refusedToBeRead(REASON, NOON, LATER).unreadable());
    }

    @Test
    public void beginsToCountAnewWhereAWrongClockNotedTheRefusalsBefore() {
        SyncSchedule ahead = SyncSchedule.NONE.refusedToBeRead(REASON, LATER, LATER);

        assertEquals(
                Optional.of(new Unreadable(1, NOON)),
                ahead.refusedToBeRead(REASON, NOON, LATER).unreadable());
    }

    @Test
    public void hasNothingToDoOrToSayOnceItsIssueWasReadAgain() {
        SyncSchedule refused =
                SyncSchedule.NONE.dueAt(NOON, Optional.of("key-alice")).refusedToBeRead(REASON, NOON, LATER);

        assertEquals(SyncSchedule.NONE.dueAt(NOON, Optional.of("key-alice")).idle(), refused.readable());
    }

    @Test
    public void keepsItsRecordWhenAnIssueWasReadThatCouldBeReadBefore() {
        SyncSchedule failed = SyncSchedule.NONE.failed(new WaitReason(WaitReason.Code.UNREACHABLE), LATER);

        assertEquals(failed, failed.readable());
    }
}
