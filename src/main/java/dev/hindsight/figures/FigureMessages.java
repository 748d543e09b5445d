package dev.hindsight.figures;

import dev.hindsight.status.Progress;
import dev.hindsight.status.ProgressMessages;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** The segments and the curve in words. */
public final class FigureMessages {

    private final Messages messages;

    public FigureMessages(Messages messages) {
        this.messages = messages;
    }

    /** A segment with its number. */
    public String segment(Segments.Kind kind, int count) {
        return messages.text("status.segment." + kind.value(), count);
    }

    /** The whole bar, for who does not see it. */
    public String bar(Segments segments) {
        return segments.inBar().stream()
                .map(kind -> segment(kind, segments.count(kind)))
                .collect(Collectors.joining(", "));
    }

    /** What stands beside the total, without what there is none of; empty when there is nothing. */
    public String beside(Progress progress) {
        List<String> counts = new ProgressMessages(messages).counts(progress);
        return counts.isEmpty() ? "" : messages.text("status.beside", String.join(", ", counts));
    }

    /** What the curve shows. */
    public String curve(BurnUp curve) {
        String since = messages.day(curve.first().day());
        BurnUp.Point last = curve.last();
        return last.done().isPresent()
                ? messages.text(
                        "status.curve.done", since, last.total(), last.done().getAsInt())
                : messages.text("status.curve", since, last.total());
    }
}
