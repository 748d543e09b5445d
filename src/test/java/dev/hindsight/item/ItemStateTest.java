package dev.hindsight.item;

import static dev.hindsight.item.ItemState.COPIED;
import static dev.hindsight.item.ItemState.DECLINED;
import static dev.hindsight.item.ItemState.DETACHED;
import static dev.hindsight.item.ItemState.INCOMPLETE;
import static dev.hindsight.item.ItemState.MISSING;
import static dev.hindsight.item.ItemState.REFUSED;
import static dev.hindsight.item.ItemState.TRACKED;
import static dev.hindsight.item.ItemState.WAITING;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** Which states may follow which. */
public class ItemStateTest {

    private static final Map<ItemState, Set<ItemState>> FOLLOWERS = new EnumMap<>(Map.of(
            INCOMPLETE, EnumSet.of(INCOMPLETE, WAITING, DECLINED, COPIED, DETACHED),
            WAITING, EnumSet.of(INCOMPLETE, WAITING, TRACKED, DECLINED, COPIED, REFUSED, DETACHED),
            TRACKED, EnumSet.of(TRACKED, MISSING, DETACHED),
            DECLINED, EnumSet.of(INCOMPLETE, WAITING, DECLINED, COPIED, DETACHED),
            COPIED, EnumSet.of(INCOMPLETE, WAITING, DECLINED, COPIED, DETACHED),
            REFUSED, EnumSet.of(INCOMPLETE, WAITING, DECLINED, COPIED, REFUSED, DETACHED),
            MISSING, EnumSet.of(TRACKED, MISSING, DETACHED),
            DETACHED, EnumSet.of(INCOMPLETE, WAITING, TRACKED, DECLINED, COPIED, DETACHED)));

    @Test
    public void mayOnlyBeFollowedByTheStatesOfTheTable() {
        Map<ItemState, Set<ItemState>> followers = new EnumMap<>(ItemState.class);
        for (ItemState state : ItemState.values()) {
            followers.put(
                    state,
                    Arrays.stream(ItemState.values()).filter(state::mayBecome).collect(Collectors.toSet()));
        }

        assertEquals(FOLLOWERS, followers);
    }

    @Test
    public void neverGoesBackToIncompleteOnceAnIssueIsBound() {
        assertTrue(EnumSet.of(TRACKED, MISSING).stream().noneMatch(state -> state.mayBecome(INCOMPLETE)));
    }

    @Test
    public void isFoundByItsStoredValue() {
        for (ItemState state : ItemState.values()) {
            assertEquals(state, ItemState.ofValue(state.value()));
        }
    }

    @Test
    public void keepsAnItemFromBecomingWhatMayNotFollow() {
        ActionItem tracked = SampleItems.waiting("a").withState(TRACKED);

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> tracked.withState(WAITING));

        assertEquals("Item a is TRACKED and cannot become WAITING", refusal.getMessage());
    }
}
