package dev.hindsight.action;

import java.util.List;

/**
 * A part of the work behind a link: one call, or a few that belong together. Immutable.
 *
 * @param items the items that it is for
 * @param caller in whose name, to be told when it fails
 * @param call the work itself, which fails with a {@link TrackerException}
 */
record Task(List<ActionItem> items, Caller caller, Runnable call) {

    Task {
        items = List.copyOf(items);
    }
}
