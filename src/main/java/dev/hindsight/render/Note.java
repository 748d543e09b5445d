package dev.hindsight.render;

import java.util.Optional;

/**
 * One sentence beside a finding, with a link behind it where the reader can do something. Immutable.
 *
 * @param text the sentence
 * @param link address and text of the link
 */
record Note(String text, Optional<Hyperlink> link) {

    /** An address, known to be http or https, and what is shown for it. */
    record Hyperlink(String address, String text) {}

    static Note of(String text) {
        return new Note(text, Optional.empty());
    }

    Values values() {
        return new Values()
                .with("text", text)
                .with("address", link.map(Hyperlink::address))
                .with("linkText", link.map(Hyperlink::text));
    }
}
