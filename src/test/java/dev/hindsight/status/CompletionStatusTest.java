package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.NotDoneResolutions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** How each state and each way of closing counts. */
public class CompletionStatusTest {
    private static final NotDoneResolutions NOT_DONE = new NotDoneResolutions(Optional.of(Set.of("10001", "10002")));

    @Test
    public void countsEachStateWithoutAnIssueByTheTable() {
        Map<ItemState, CompletionStatus> expected = new EnumMap<>(Map.of(
                ItemState.EMPTY, CompletionStatus.UNCOUNTED,
                ItemState.INCOMPLETE, CompletionStatus.INCOMPLETE,
                ItemState.WAITING, CompletionStatus.OPEN,
                ItemState.TRACKED, CompletionStatus.OPEN,
                ItemState.WONT_DO, CompletionStatus.WONT_DO,
                ItemState.LATER, CompletionStatus.LATER,
                ItemState.COPY, CompletionStatus.UNCOUNTED,
                ItemState.REFUSED, CompletionStatus.OPEN,
                ItemState.MISSING, CompletionStatus.OPEN,
                ItemState.REMOVED, CompletionStatus.UNCOUNTED));

        for (ItemState state : ItemState.values()) {
            assertEquals(state.value(), expected.get(state), completion(SampleItem.in(state)));
        }
    }

    @Test
    public void countsAnIssueInProgressAsOpen() {
        assertEquals(CompletionStatus.OPEN, completion(SampleItem.tracked()));
    }

    @Test
    public void countsAClosedIssueWithoutResolutionAsDone() {
        assertEquals(CompletionStatus.DONE, completion(SampleItem.closed("")));
    }

    @Test
    public void countsAClosedIssueWithAnyOtherResolutionAsDone() {
        assertEquals(CompletionStatus.DONE, completion(SampleItem.closed("10000")));
    }

    @Test
    public void countsAnIssueClosedWithARefusalAsDropped() {
        assertEquals(CompletionStatus.NOT_DONE, completion(SampleItem.closed("10002")));
    }

    @Test
    public void countsADuplicateAsTheIssueThatItIsADuplicateOf() {
        assertEquals(CompletionStatus.OPEN, completion(SampleItem.duplicate(StatusCategory.NEW, Optional.empty())));
        assertEquals(CompletionStatus.DONE, completion(SampleItem.duplicate(StatusCategory.DONE, Optional.empty())));
        assertEquals(
                CompletionStatus.NOT_DONE,
                completion(
                        SampleItem.duplicate(StatusCategory.DONE, Optional.of(new Resolution("10002", "Won't Do")))));
    }

    @Test
    public void countsAMissingIssueAsOpenEvenWhenItWasLastSeenClosed() {
        SampleItem item = SampleItem.in(ItemState.MISSING)
                .issue(SampleItem.closed("10000").build().issue().orElseThrow());

        assertEquals(CompletionStatus.OPEN, completion(item));
    }

    @Test
    public void resolutionsThatAreUsuallyCalledSoMeanNotDoneUntilSomebodyHasChosen() {
        assertTrue(NotDoneResolutions.USUAL.contains("7", "Won't Do"));
        assertFalse(NotDoneResolutions.USUAL.contains("10001", "Done"));
        assertTrue(NOT_DONE.contains("10001", "Done"));
        assertFalse(NOT_DONE.contains("7", "Won't Do"));
    }

    private static CompletionStatus completion(SampleItem item) {
        return CompletionStatus.of(item.build(), NOT_DONE);
    }
}
