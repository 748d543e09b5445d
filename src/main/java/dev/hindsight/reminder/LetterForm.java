package dev.hindsight.reminder;

import dev.hindsight.wiki.Messages;
import java.time.ZoneId;

/** How a mail looks, and in which words and time zone the current user of the thread reads. */
public interface LetterForm {

    /** Somebody who reads. */
    record Reader(Messages messages, ZoneId zone) {}

    /** The current user. */
    Reader reader();

    /** A mail as a document in HTML. */
    String html(Letter letter);
}
