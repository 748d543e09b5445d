package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import dev.hindsight.progress.SeenItem;

/**
 * What the parts of one view share while it is rendered: the words, what may be seen, the standards and the act of
 * reading. For one thread.
 */
record Scene(Wording wording, Disclosure disclosure, Standards standards, Reading reading) {

    /** The item as this reader may see it. */
    SeenItem seen(ActionItem item) {
        return disclosure.seen(item);
    }

    /** The name of a person known by user key or user name. */
    String person(String keyOrUserName) {
        return wording.person(disclosure, keyOrUserName);
    }
}
