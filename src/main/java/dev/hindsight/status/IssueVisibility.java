package dev.hindsight.status;

import dev.hindsight.item.ActionItem;

/** Who may see what the tracker says of an item's ticket. Never asks the tracker. Threads may share it. */
public interface IssueVisibility {

    /** The answers there are; {@link #UNKNOWN} counts as hidden. */
    enum Answer {
        SHOWN,
        HIDDEN,
        UNKNOWN
    }

    /** Whether the current user, who may view the item's page, sees the facts of its ticket. */
    Answer of(ActionItem item);
}
