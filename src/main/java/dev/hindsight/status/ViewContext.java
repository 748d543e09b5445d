package dev.hindsight.status;

import dev.hindsight.item.ActionItem;

/**
 * What the parts of one view share while it is rendered: the words, what may be seen, the standards and the act of
 * reading. For one thread.
 */
public record ViewContext(
        Messages messages, VisibilityFilter visibility, EvaluationRules standards, RenderContext reading) {

    /** The item as this reader may see it. */
    public VisibleItem seen(ActionItem item) {
        return visibility.seen(item);
    }

    /** The name of a person known by user key or user name. */
    public String user(String keyOrUserName) {
        return messages.user(visibility, keyOrUserName);
    }
}
