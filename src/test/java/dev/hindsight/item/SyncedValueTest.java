package dev.hindsight.item;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.FieldRefusal;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What is kept of a value that was sent to Jira, arrived there, or was refused. */
public class SyncedValueTest {

    private static final FieldRefusal REFUSAL = new FieldRefusal(FieldRefusal.Code.REFUSED, "No.", "To Do");

    @Test
    public void keepsWhatWasSentNewestLastAndEachOnce() {
        assertEquals(
                List.of("b", "a"),
                SyncedValue.NONE.sending("a").sending("b").sending("a").sent());
    }

    @Test
    public void sendsNothingWhereThereIsNoValue() {
        assertEquals(List.of("a"), SyncedValue.NONE.sending("a").sending("").sent());
    }

    @Test
    public void keepsTheFourValuesThatWereSentLast() {
        SyncedValue value = SyncedValue.NONE;
        for (String sent : List.of("a", "b", "c", "d", "e", "f")) {
            value = value.sending(sent);
        }

        assertEquals(List.of("c", "d", "e", "f"), value.sent());
    }

    @Test
    public void bothSidesHaveAValueThatWasSentAndIsInJira() {
        SyncedValue confirmed =
                SyncedValue.agreed("old").sending("a").sending("b").confirmedBy("a");

        assertEquals(new SyncedValue("a", "a", "a", Optional.empty(), List.of("b"), ""), confirmed);
    }

    @Test
    public void aValueThatWasNotSentConfirmsNothing() {
        SyncedValue sent = SyncedValue.agreed("old").sending("a");

        assertEquals(sent, sent.confirmedBy("somebody else's"));
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
