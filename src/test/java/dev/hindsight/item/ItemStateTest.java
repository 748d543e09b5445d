package dev.hindsight.item;

import static dev.hindsight.item.ItemState.COPY;
import static dev.hindsight.item.ItemState.EMPTY;
import static dev.hindsight.item.ItemState.INCOMPLETE;
import static dev.hindsight.item.ItemState.LATER;
import static dev.hindsight.item.ItemState.MISSING;
import static dev.hindsight.item.ItemState.REFUSED;
import static dev.hindsight.item.ItemState.REMOVED;
import static dev.hindsight.item.ItemState.TRACKED;
import static dev.hindsight.item.ItemState.WAITING;
import static dev.hindsight.item.ItemState.WONT_DO;
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
            EMPTY, EnumSet.of(EMPTY, INCOMPLETE, WAITING, WONT_DO, LATER, COPY, REMOVED),
            INCOMPLETE, EnumSet.of(EMPTY, INCOMPLETE, WAITING, WONT_DO, LATER, COPY, REMOVED),
            WAITING, EnumSet.of(EMPTY, INCOMPLETE, WAITING, TRACKED, WONT_DO, LATER, COPY, REFUSED, REMOVED),
            TRACKED, EnumSet.of(TRACKED, MISSING, REMOVED),
            LATER, EnumSet.of(EMPTY, INCOMPLETE, WAITING, WONT_DO, LATER, COPY, REMOVED),
            WONT_DO, EnumSet.of(EMPTY, INCOMPLETE, WAITING, WONT_DO, LATER, COPY, REMOVED),
            COPY, EnumSet.of(EMPTY, INCOMPLETE, WAITING, WONT_DO, LATER, COPY, REMOVED),
            REFUSED, EnumSet.of(EMPTY, INCOMPLETE, WAITING, WONT_DO, LATER, COPY, REFUSED, REMOVED),
            MISSING, EnumSet.of(TRACKED, MISSING, REMOVED),
            REMOVED, EnumSet.of(EMPTY, INCOMPLETE, WAITING, TRACKED, WONT_DO, LATER, COPY, REMOVED)));

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
    public void keepsAnItemFromBecomingWhatMayNotFollow() {
        ActionItem tracked = SampleItems.waiting("a").withState(TRACKED);

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> tracked.withState(WAITING));

        assertEquals("Item a is TRACKED and cannot become WAITING", refusal.getMessage());
    }
}
