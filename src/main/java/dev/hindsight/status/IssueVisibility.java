package dev.hindsight.status;

import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;

/** Who may see what Jira says of an item's issue. Asked for each item of a page, and therefore asks nobody itself. */
public interface IssueVisibility {

    /** The answers there are; {@link #UNKNOWN} counts as hidden. */
    enum Answer {
        SHOWN,
        HIDDEN,
        UNKNOWN
    }

    /**
     * Whether the current user, who may view the item's page, sees the details of its issue. It is also asked of the item as if it
     * had the issue of which its own is a duplicate.
     *
     * @param settings what is set for the site, or for the space of the page
     */
    Answer of(ActionItem item, EffectiveSettings settings);
}
