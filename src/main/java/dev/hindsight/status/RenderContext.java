package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * One act of reading: by whom, where and for what. Immutable.
 *
 * @param locale the reader's language
 * @param zone the zone in which the reader is told the time; days end in the site's zone all the same
 * @param output what is rendered
 * @param where on what sort of content
 * @param reader user key of the reader; empty for an anonymous one
 * @param offer the tickets that the reader may have made; empty for who may not, and where there are none
 */
public record RenderContext(
        Locale locale,
        ZoneId zone,
        OutputTarget output,
        ContentStatus where,
        Optional<String> reader,
        Optional<ApprovalPrompt> offer) {

    /** A reading without an offer. */
    public RenderContext(
            Locale locale, ZoneId zone, OutputTarget output, ContentStatus where, Optional<String> reader) {
        this(locale, zone, output, where, reader, Optional.empty());
    }

    /** The same reading, with an offer. */
    public RenderContext offering(Optional<ApprovalPrompt> issues) {
        return new RenderContext(locale, zone, output, where, reader, issues);
    }

    /** A value for templates: present in a copy that lives on by itself, where no style sheet of ours is. */
    public Optional<String> copy() {
        return Optional.of("copy").filter(copy -> output == OutputTarget.STATIC);
    }

    /** Whether items may be shown: not in previews, and not where nothing is tracked. */
    public boolean followsItems() {
        return output != OutputTarget.PREVIEW && where != ContentStatus.UNTRACKED;
    }
}
