package dev.hindsight.status.adapter;

import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.Messages;
import dev.hindsight.status.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How far the items have come, in numbers and in words. For one thread. */
final class StatusCounts {
    private final Messages messages;

    StatusCounts(Messages messages) {
        this.messages = messages;
    }

    /** Adds the totals, and what is said of them. */
    void addTo(TemplateModel values, Progress progress) {
        values.with("total", progress.total())
                .with("waiting", progress.waiting())
                .with("incomplete", progress.incomplete())
                .with("declined", progress.declined())
                .with("sentence", sentence(progress))
                .withTexts("counts", counts(progress));
        progress.done().ifPresent(done -> values.with("done", done));
        progress.overdue().ifPresent(overdue -> values.with("overdue", overdue));
        progress.dropped().ifPresent(dropped -> values.with("dropped", dropped));
        progress.asOf()
                .ifPresent(instant -> values.with("asOf", instant.toString())
                        .with("asOfText", messages.text("as-of", messages.moment(instant))));
        if (progress.done().isPresent() && progress.total() > 0) {
            int percent = progress.done().getAsInt() * 100 / progress.total();
            values.with("percent", percent).with("percentText", messages.text("status.percent", percent));
        }
    }

    private String sentence(Progress progress) {
        return progress.done().isPresent()
                ? messages.text("status.done", progress.done().getAsInt(), progress.total())
                : messages.text("status.total", progress.total());
    }

    private List<String> counts(Progress progress) {
        List<String> counts = new ArrayList<>();
        if (progress.done().isEmpty()) {
            counts.add(messages.text("status.hidden"));
        }
        add(counts, "status.overdue", progress.overdue());
        add(counts, "status.waiting", OptionalInt.of(progress.waiting()));
        add(counts, "status.incomplete", OptionalInt.of(progress.incomplete()));
        add(counts, "status.declined", OptionalInt.of(progress.declined()));
        add(counts, "status.dropped", progress.dropped());
        return counts;
    }

    private void add(List<String> counts, String key, OptionalInt number) {
        number.stream().filter(count -> count > 0).forEach(count -> counts.add(messages.text(key, count)));
    }
}
