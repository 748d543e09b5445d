package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import java.util.List;

/**
 * A part of the work behind a link: one call, or a few that belong together. Immutable.
 *
 * @param items the items that it is for
 * @param actor in whose name, to be told when it fails
 * @param call the work itself, which fails with a {@link JiraException}
 */
record SyncTask(List<ActionItem> items, Actor actor, Runnable call) {

    SyncTask {
        items = List.copyOf(items);
    }
}
