package dev.hindsight.status;

import dev.hindsight.item.ActionItem;

/** Who may see what Jira says of an item's issue. Asked for each item of a page, and therefore asks nobody itself. */
interface IssueVisibility {

    /** The answers there are; {@link #UNKNOWN} counts as hidden. */
    enum Answer {
        SHOWN,
        HIDDEN,
        UNKNOWN
    }

    /** Whether the current user, who may view the item's page, sees the facts of its issue. */
    Answer of(ActionItem item);
}
