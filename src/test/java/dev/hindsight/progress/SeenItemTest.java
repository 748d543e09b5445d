package dev.hindsight.progress;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Flag;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Reason;
import dev.hindsight.action.TicketVisibility.Answer;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What is left of an item for a reader who does not see its ticket. */
public class SeenItemTest {
    private static final ActionItem ITEM = SampleItem.tracked()
            .flag(Flag.CONFLICT)
            .flag(Flag.STALE)
            .flag(Flag.LACKS_FIELDS)
            .stuck(new Reason(Reason.Code.REFUSED, "words"), "alice-key")
            .build();

    @Test
    public void keepsEverythingForAReaderWhoSeesTheTicket() {
        assertEquals(new SeenItem(ITEM, false), SeenItem.of(ITEM, Answer.SHOWN));
    }

    @Test
    public void hidesTheTicketAlsoWhenItIsUnknownWhoSeesIt() {
        assertTrue(SeenItem.of(ITEM, Answer.HIDDEN).hidden());
        assertTrue(SeenItem.of(ITEM, Answer.UNKNOWN).hidden());
    }

    @Test
    public void leavesNothingOfAHiddenTicket() {
        ActionItem item = SeenItem.of(ITEM, Answer.HIDDEN).item();

        assertEquals(Optional.empty(), item.ticket());
        assertEquals(Optional.empty(), item.attempt().reason());
        assertEquals(Set.of(Flag.LACKS_FIELDS), item.flags());
    }

    @Test
    public void looksTheSameWhateverHasBecomeOfAHiddenTicket() {
        assertEquals(SampleItem.tracked().hidden(), SampleItem.closed("10002").hidden());
    }

    @Test
    public void hasNothingToHideWithoutATicket() {
        assertFalse(SeenItem.of(SampleItem.in(ItemState.WAITING).build(), Answer.UNKNOWN)
                .hidden());
    }
}
