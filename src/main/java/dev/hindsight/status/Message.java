package dev.hindsight.status;

import java.util.Optional;

/**
 * One sentence beside a finding, with a link behind it where the reader can do something.
 *
 * @param text the sentence
 * @param link address and text of the link
 */
public record Message(String text, Optional<Hyperlink> link) {

    /** An address, known to be http or https, and what is shown for it. */
    public record Hyperlink(String address, String text) {}

    static Message of(String text) {
        return new Message(text, Optional.empty());
    }
}
