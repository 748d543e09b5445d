package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** What the right to create an issue means, for the fake and for every database alike. */
public abstract class CreateLockContract {

    private static final int MANY = 16;

    /** Action items as a node of a cluster sees them; each call may give another node. */
    protected abstract ActionItems items();

    @Test
    public void givesTheRightToCreateOnlyOnce() {
        items().add(waiting("a"));

        assertTrue(items().acquireCreateLock("a", NOON).isPresent());
        assertFalse(items().acquireCreateLock("a", NOON).isPresent());
    }

    @Test
    public void storesTheIntentTogetherWithTheRight() {
        items().add(waiting("a"));

        Optional<ActionItem> taken = items().acquireCreateLock("a", NOON);

        assertEquals(Optional.of(waiting("a").withSchedule(SyncSchedule.NONE.intending(NOON))), taken);
        assertEquals(taken, items().find("a"));
    }

    @Test
    public void refusesTheRightWhileTheItemDoesNotWait() {
        items().add(item("a"));

        assertFalse(items().acquireCreateLock("a", NOON).isPresent());
        assertEquals(Optional.of(item("a")), items().find("a"));
    }

    @Test
    public void keepsTheRightForLaterWhenTheItemDidNotWait() {
        items().add(item("a"));
        items().acquireCreateLock("a", NOON);

        items().change("a", item -> item.withState(ItemState.WAITING));

        assertTrue(items().acquireCreateLock("a", NOON).isPresent());
    }

    @Test
    public void hasNoRightForAnUnknownItem() {
        assertFalse(items().acquireCreateLock("unknown", NOON).isPresent());
    }

    @Test
    public void givesTheRightAgainAfterItWasGivenBack() {
        items().add(waiting("a"));
        items().acquireCreateLock("a", NOON);

        items().releaseCreateLock("a");

        assertEquals(Optional.of(waiting("a")), items().find("a"));
        assertTrue(items().acquireCreateLock("a", NOON).isPresent());
    }

    @Test
    public void hasOneRightHoweverOftenItIsGivenBack() {
        items().add(waiting("a"));
        items().releaseCreateLock("a");
        items().releaseCreateLock("a");

        assertTrue(items().acquireCreateLock("a", NOON).isPresent());
        assertFalse(items().acquireCreateLock("a", NOON).isPresent());
    }

    @Test
    public void makesNoRightForAnUnknownItem() {
        items().releaseCreateLock("a");

        items().add(waiting("a"));

        assertTrue(items().acquireCreateLock("a", NOON).isPresent());
    }

    @Test
    public void letsExactlyOneOfManyHaveTheRight() throws Exception {
        items().add(waiting("a"));

        List<Boolean> won = atOnce(() -> items().acquireCreateLock("a", NOON).isPresent());

        assertEquals(1, Collections.frequency(won, true));
    }

    @Test
    public void losesNoneOfManyChangesAtOnce() throws Exception {
        items().add(waiting("a"));

        atOnce(() -> items().change("a", CreateLockContract::triedOnceMore));

        assertEquals(MANY, items().find("a").orElseThrow().schedule().tries());
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
