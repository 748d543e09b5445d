package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.item.ActionItem;
import java.util.List;
import java.util.function.Consumer;

/**
 * A part of the work behind a link: one call, or a few that belong together.
 *
 * @param items the items that it is for
 * @param actor in whose name, to be told when it fails
 * @param call the work itself, given what takes outcomes that can be stored with those of other tasks; it fails with a
 *     {@link dev.hindsight.issue.JiraException}
 */
record SyncTask(List<ActionItem> items, Actor actor, Consumer<BufferedChanges> call) {
    SyncTask {
        items = List.copyOf(items);
    }
}
