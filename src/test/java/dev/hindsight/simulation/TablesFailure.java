package dev.hindsight.simulation;

/** The database says that a write failed. */
@SuppressWarnings("serial")
final class TablesFailure extends RuntimeException {

    TablesFailure(String step) {
        super("The database failed at " + step, null, false, false);
    }
}
