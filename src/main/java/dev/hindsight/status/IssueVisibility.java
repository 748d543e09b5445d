package dev.hindsight.status;

import dev.hindsight.connection.AskingLimit;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;
import java.util.List;
import java.util.Optional;

/** Who may see what Jira says of an item's issue. Only {@link #ask} asks Jira; all else is asked for each item of a page. */
public interface IssueVisibility {

    /** The answers there are; {@link #UNKNOWN} counts as hidden. */
    enum Answer {
        SHOWN,
        HIDDEN,
        UNKNOWN
    }

    /**
     * Whether the current user, who may view the item's page, sees the details of its issue, as far as that is known. It is also
     * asked of the item as if it had the issue of which its own is a duplicate.
     *
     * @param settings what is set for the site, or for the space of the page
     */
    Answer of(ActionItem item, EffectiveSettings settings);

    /** The same for what people are sent, and read when their rights may be others; never unknown. */
    default Answer whenSent(ActionItem item, EffectiveSettings settings) {
        return isUpToJira(settings) ? Answer.HIDDEN : of(item, settings);
    }

    /** Whether Jira decides, so that there is something to ask it. */
    default boolean isUpToJira(EffectiveSettings settings) {
        return false;
    }

    /**
     * Has Jira say what the current user sees of these items, as far as that is not known and the limit allows; what is open and
     * due next is asked about first.
     */
    default void ask(List<ActionItem> items, AskingLimit limit) {}

    /** Why it is not known what the current user sees of an item; empty when Jira was not asked. */
    default Optional<ViewableIssues.Failure> failure(ActionItem item) {
        return Optional.empty();
    }
}
