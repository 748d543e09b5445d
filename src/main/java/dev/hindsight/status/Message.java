package dev.hindsight.status;

import dev.hindsight.frame.TemplateModel;
import java.util.Optional;

/**
 * One sentence beside a finding, with a link behind it where the reader can do something. Immutable.
 *
 * @param text the sentence
 * @param link address and text of the link
 */
public record Message(String text, Optional<Hyperlink> link) {

    /** An address, known to be http or https, and what is shown for it. */
    record Hyperlink(String address, String text) {}

    public static Message of(String text) {
        return new Message(text, Optional.empty());
    }

    public TemplateModel values() {
        return new TemplateModel()
                .with("text", text)
                .with("address", link.map(Hyperlink::address))
                .with("linkText", link.map(Hyperlink::text));
    }
}
