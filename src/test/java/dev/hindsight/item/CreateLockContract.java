package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.LINK;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItems.CreationRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Test;

/** What the right to create an issue means, for the fake and for every database alike. */
public abstract class CreateLockContract {

    private static final int MANY = 16;

    private static final CreationRequest REQUEST = new CreationRequest(
            new PendingCreation(NOON, LINK),
            "carol-key",
            Map.of(SharedField.SUMMARY, new SyncedValue("said", "", "")),
            NOON.plusSeconds(90));

    /** Action items as a node of a cluster sees them; each call may give another node. */
    protected abstract ActionItems items();

    private void add(ActionItem item) {
        items().add(List.of(item));
    }

    private Optional<ActionItem> acquire(String uid) {
        return items().acquireCreateLocks(Map.of(uid, REQUEST)).stream().findFirst();
    }

    @Test
    public void givesTheRightToCreateOnlyOnce() {
        add(waiting("a"));

        assertTrue(acquire("a").isPresent());
        assertFalse(acquire("a").isPresent());
    }

    @Test
    public void storesWhatIsRequestedTogetherWithTheRight() {
        add(waiting("a"));

        Optional<ActionItem> acquired = acquire("a");

        assertEquals(
                Optional.of(waiting("a")
                        .withSynced(REQUEST.sent())
                        .withSchedule(
                                SyncSchedule.NONE.creating(REQUEST.creation(), REQUEST.actor(), REQUEST.until()))),
                acquired);
        assertEquals(acquired, StoredItem.find(items(), "a"));
    }

    @Test
    public void storesInWhoseNameItIsRequestedWhoeverThePresentActorIs() {
        add(waiting("a").withSchedule(SyncSchedule.NONE.dueAt(NOON, Optional.of("bob-key"))));

        assertEquals(
                Optional.of("carol-key"), acquire("a").orElseThrow().schedule().actor());
    }

    @Test
    public void givesTheRightsOfSeveralItemsAtOnceButNoneThatIsTaken() {
        List.of("a", "b", "c").forEach(uid -> add(waiting(uid)));
        add(item("incomplete"));
        acquire("b");

        List<ActionItem> acquired = items().acquireCreateLocks(
                        Map.of("c", REQUEST, "b", REQUEST, "a", REQUEST, "incomplete", REQUEST, "unknown", REQUEST));

        assertEquals(List.of("a", "c"), acquired.stream().map(ActionItem::uid).toList());
    }

    @Test
    public void refusesTheRightWhileTheItemDoesNotWait() {
        add(item("a"));

        assertFalse(acquire("a").isPresent());
        assertEquals(Optional.of(item("a")), StoredItem.find(items(), "a"));
    }

    @Test
    public void refusesTheRightForAnItemThatHasAnIssue() {
        add(waiting("a").boundTo(snapshot("1", StatusCategory.NEW, NOON)));

        assertFalse(acquire("a").isPresent());
    }

    @Test
    public void keepsTheRightForLaterWhenTheItemDidNotWait() {
        add(item("a"));
        acquire("a");

        items().change("a", item -> item.withState(ItemState.WAITING));

        assertTrue(acquire("a").isPresent());
    }

    @Test
    public void givesTheRightAgainAfterItWasReleased() {
        add(waiting("a"));
        ActionItem holder = acquire("a").orElseThrow();

        Optional<ActionItem> released = items().releaseCreateLock(holder, CreateLockContract::triedOnceMore);

        assertEquals(
                Optional.of(triedOnceMore(holder.withSchedule(holder.schedule().withoutPending()))), released);
        assertEquals(released, StoredItem.find(items(), "a"));
        assertTrue(acquire("a").isPresent());
    }

    @Test
    public void releasesARightOnlyForWhoHoldsIt() {
        add(waiting("a"));
        ActionItem former = acquire("a").orElseThrow();
        items().releaseCreateLock(former, item -> item);
        PendingCreation later = new PendingCreation(NOON.plusSeconds(60), LINK);
        items().acquireCreateLocks(
                        Map.of("a", new CreationRequest(later, "carol-key", Map.of(), NOON.plusSeconds(90))));

        assertEquals(Optional.empty(), items().releaseCreateLock(former, item -> item));

        assertFalse(acquire("a").isPresent());
    }

    @Test
    public void hasOneRightHoweverOftenItIsReleased() {
        add(waiting("a"));
        ActionItem holder = acquire("a").orElseThrow();
        items().releaseCreateLock(holder, item -> item);

        assertEquals(Optional.empty(), items().releaseCreateLock(holder, item -> item));

        assertTrue(acquire("a").isPresent());
        assertFalse(acquire("a").isPresent());
    }

    @Test
    public void releasesNothingOfAnUnknownItem() {
        assertEquals(Optional.empty(), items().releaseCreateLock(waiting("a"), item -> item));
    }

    @Test
    public void letsExactlyOneOfManyHaveTheRight() throws Exception {
        add(waiting("a"));

        List<Boolean> acquired = atOnce(() -> acquire("a").isPresent());

        assertEquals(1, Collections.frequency(acquired, true));
    }

    @Test
    public void letsEachOfSeveralRightsBeHadOnceWhenManyWantThemAll() throws Exception {
        List<String> uids = List.of("a", "b", "c", "d");
        uids.forEach(uid -> add(waiting(uid)));
        Map<String, CreationRequest> all = uids.stream().collect(Collectors.toMap(Function.identity(), uid -> REQUEST));

        List<List<ActionItem>> acquired = atOnce(() -> items().acquireCreateLocks(all));

        assertEquals(
                uids,
                acquired.stream()
                        .flatMap(List::stream)
                        .map(ActionItem::uid)
                        .sorted()
                        .toList());
    }

    @Test
    public void losesNoneOfManyChangesAtOnce() throws Exception {
        add(waiting("a"));

        atOnce(() -> items().change("a", CreateLockContract::triedOnceMore));

        assertEquals(
                MANY, StoredItem.find(items(), "a").orElseThrow().schedule().tries());
    }

    private static ActionItem triedOnceMore(ActionItem item) {
        return item.withSchedule(item.schedule().failed(new WaitReason(WaitReason.Code.BUSY), NOON));
    }

    private static <T> List<T> atOnce(Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(MANY, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
