package dev.hindsight.item;

import java.util.List;

/**
 * What Jira itself tells of the changes of an item's issue, for the item's history.
 *
 * @param complete whether that is all there was
 * @param changes the lines, oldest first, each with its key
 */
public record IssueFacts(boolean complete, List<Change> changes) {

    public IssueFacts {
        changes = List.copyOf(changes);
    }
}
