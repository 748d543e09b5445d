package dev.hindsight.item;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.FieldRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What is kept of a value that was sent to Jira, arrived there, or was refused. */
public class SyncedValueTest {

    private static final FieldRefusal REFUSAL = new FieldRefusal(FieldRefusal.Code.REFUSED, "No.", "To Do");
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @Test
    public void keepsEachRequestNewestLast() {
        assertEquals(List.of("a", "b", "a"), values(sent("a", "b", "a")));
    }

    @Test
    public void sendsNothingWhereThereIsNoValue() {
        assertEquals(List.of("a"), values(sent("a", "")));
    }

    @Test
    public void keepsTheEightRequestsThatWereSentLast() {
        assertEquals(
                List.of("b", "c", "d", "e", "f", "g", "h", "i"),
                values(sent("a", "b", "c", "d", "e", "f", "g", "h", "i")));
    }

    @Test
    public void bothSidesHaveAValueThatWasSentAndIsInJira() {
        SyncedValue confirmed = sent("a", "b").confirmedBy("a", NOW);

        assertEquals(
                new SyncedValue("a", "a", "a", Optional.empty(), List.of(new SyncedValue.Sent("b", NOW)), ""),
                confirmed);
    }

    @Test
    public void aValueThatWasNotSentConfirmsNothing() {
        assertEquals(sent("a"), sent("a").confirmedBy("somebody else's", NOW));
    }

    @Test
    public void aValueThatTwoNodesSentMayArriveASecondTimeAfterItWasWritten() {
        SyncedValue written = sent("a", "a").written("a");

        assertEquals(written, written.confirmedBy("a", NOW));
        assertEquals(List.of("a"), values(written));
        assertEquals(SyncedValue.agreed("a"), written.written("b").confirmedBy("a", NOW));
    }

    @Test
    public void whatHasNotArrivedAnHourAfterItWasSentNeverWill() {
        for (Duration hour : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            assertEquals(SyncedValue.agreed("old"), sent("a").confirmedBy("old", NOW.plus(hour)));
        }
        assertEquals(sent("a"), sent("a").confirmedBy("old", NOW.plus(Duration.ofMinutes(59))));
    }

    @Test
    public void whatArrivedWhileNobodyCouldReadItIsOursHoweverLongThatTook() {
        assertEquals(SyncedValue.agreed("a"), sent("a", "b").confirmedBy("a", NOW.plus(Duration.ofDays(3))));
    }

    @Test
    public void whatWasSentAndIsNotWhatJiraWasLastKnownToHoldHasArrived() {
        SyncedValue seen = sent("old").seenInJira("another");

        assertEquals(SyncedValue.agreed("old"), seen.confirmedBy("old", NOW));
    }

    @Test
    public void whatAnotherNodeSentMayArriveAfterAValueWasRefused() {
        assertEquals(List.of("b"), values(sent("a", "b").refused("a", REFUSAL)));
    }

    private static SyncedValue sent(String... values) {
        SyncedValue sent = SyncedValue.agreed("old");
        for (String value : values) {
            sent = sent.sending(value, NOW);
        }
        return sent;
    }

    private static List<String> values(SyncedValue synced) {
        return synced.sent().stream().map(SyncedValue.Sent::value).toList();
    }

    @Test
    public void aRefusedValueIsRefusedAsLongAsThePageSaysIt() {
        SyncedValue refused = SyncedValue.agreed("old").refused("new", REFUSAL);

        assertTrue(refused.isRefused("new"));
        assertFalse(refused.isRefused("another"));
        assertFalse(refused.isRefused("old"));
        assertFalse(SyncedValue.agreed("old").isRefused("old"));
    }

    @Test
    public void whatWasRefusedIsAsIfItHadNeverBeenTriedOnceThatIsForgotten() {
        SyncedValue untried = SyncedValue.agreed("old").refused("new", REFUSAL).untried();

        assertEquals(SyncedValue.agreed("old"), untried);
    }

    @Test
    public void whatWasNotRefusedStaysAsItIsWhenRefusalsAreForgotten() {
        SyncedValue passedOver = SyncedValue.agreed("old").passedOver("new");

        assertEquals(passedOver, passedOver.untried());
    }
}
