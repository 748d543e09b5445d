package dev.hindsight.frame;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;

/**
 * Runs a step that adds a row with a unique key unless it is there. When two nodes add it at once, the database lets
 * one of them fail; its step is run once more and then finds the row. Each run is a transaction of its own, since a
 * failed statement spoils the one it ran in; within a transaction of the caller's there is no second chance. Pure;
 * threads may share it.
 */
public final class Upsert {

    private Upsert() {}

    public static <T> T run(ActiveObjects ao, TransactionCallback<T> step) {
        try {
            return ao.executeInTransaction(step);
        } catch (RuntimeException anyFailure) {
            // Every layer wraps the driver's exception in its own; a failure that lasts shows itself again
            return ao.executeInTransaction(step);
        }
    }
}
