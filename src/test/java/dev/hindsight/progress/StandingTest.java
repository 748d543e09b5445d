package dev.hindsight.progress;

import static org.junit.Assert.assertEquals;

import dev.hindsight.action.ItemState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** How each state and each way of closing counts. */
public class StandingTest {
    private static final Set<String> REFUSALS = Set.of("10001", "10002");

    @Test
    public void countsEachStateWithoutATicketByTheTable() {
        Map<ItemState, Standing> expected = new EnumMap<>(Map.of(
                ItemState.INCOMPLETE, Standing.INCOMPLETE,
                ItemState.WAITING, Standing.OPEN,
                ItemState.TRACKED, Standing.OPEN,
                ItemState.DECLINED, Standing.DECLINED,
                ItemState.COPIED, Standing.UNCOUNTED,
                ItemState.REFUSED, Standing.OPEN,
                ItemState.MISSING, Standing.OPEN,
                ItemState.DETACHED, Standing.UNCOUNTED));

        for (ItemState state : ItemState.values()) {
            assertEquals(state.value(), expected.get(state), standing(SampleItem.in(state)));
        }
    }

    @Test
    public void countsAnIssueInProgressAsOpen() {
        assertEquals(Standing.OPEN, standing(SampleItem.tracked()));
    }

    @Test
    public void countsAClosedIssueWithoutResolutionAsDone() {
        assertEquals(Standing.DONE, standing(SampleItem.closed("")));
    }

    @Test
    public void countsAClosedIssueWithAnyOtherResolutionAsDone() {
        assertEquals(Standing.DONE, standing(SampleItem.closed("10000")));
    }

    @Test
    public void countsAnIssueClosedWithARefusalAsDropped() {
        assertEquals(Standing.DROPPED, standing(SampleItem.closed("10002")));
    }

    @Test
    public void countsAMissingIssueAsOpenEvenWhenItWasLastSeenClosed() {
        SampleItem item = SampleItem.in(ItemState.MISSING)
                .ticket(SampleItem.closed("10000").build().ticket().orElseThrow());

        assertEquals(Standing.OPEN, standing(item));
    }

    private static Standing standing(SampleItem item) {
        return Standing.of(item.build(), REFUSALS);
    }
}
