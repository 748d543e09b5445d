package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.item.Backlog.Blocked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** How items are told that were blocked for one reason and not all looked at. */
public class BlockedByWordsTest {

    private static final WaitReason WORDS = new WaitReason(WaitReason.Code.REFUSED, "Team is required.");

    @Test
    public void thoseThatWereNotLookedAtAreToldTogetherWithoutWords() {
        List<ActionItem> examined = Stream.of("a", "b", "c")
                .map(uid -> waiting(uid).withSchedule(SyncSchedule.NONE.deferred(WORDS, NOON)))
                .toList();

        List<Blocked> groups = BlockedByWords.groups(ItemState.WAITING, WaitReason.Code.REFUSED, 10, examined);

        assertEquals(
                List.of(
                        new Blocked(ItemState.WAITING, WORDS, 3, examined),
                        new Blocked(ItemState.WAITING, new WaitReason(WaitReason.Code.REFUSED), 7, List.of())),
                groups);
    }
}
