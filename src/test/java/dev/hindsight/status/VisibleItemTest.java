package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.IssueVisibility.Answer;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What is left of an item for a reader who does not see its ticket. */
public class VisibleItemTest {
    private static final ActionItem ITEM = SampleItem.tracked()
            .flag(ItemFlag.CONFLICT)
            .flag(ItemFlag.DUPLICATE)
            .flag(ItemFlag.LACKS_FIELDS)
            .stuck(new WaitReason(WaitReason.Code.REFUSED, "words"), "alice-key")
            .build();

    @Test
    public void keepsEverythingForAReaderWhoSeesTheTicket() {
        assertEquals(new VisibleItem(ITEM, false), VisibleItem.of(ITEM, Answer.SHOWN));
    }

    @Test
    public void hidesTheTicketAlsoWhenItIsUnknownWhoSeesIt() {
        assertTrue(VisibleItem.of(ITEM, Answer.HIDDEN).hidden());
        assertTrue(VisibleItem.of(ITEM, Answer.UNKNOWN).hidden());
    }

    @Test
    public void leavesNothingOfAHiddenTicket() {
        ActionItem item = VisibleItem.of(ITEM, Answer.HIDDEN).item();

        assertEquals(Optional.empty(), item.issue());
        assertEquals(Optional.empty(), item.schedule().reason());
        assertEquals(Set.of(ItemFlag.LACKS_FIELDS), item.flags());
    }

    @Test
    public void looksTheSameWhateverHasBecomeOfAHiddenTicket() {
        assertEquals(SampleItem.tracked().hidden(), SampleItem.closed("10002").hidden());
    }

    @Test
    public void hasNothingToHideWithoutATicket() {
        assertFalse(VisibleItem.of(SampleItem.in(ItemState.WAITING).build(), Answer.UNKNOWN)
                .hidden());
    }
}
