package dev.hindsight.status;

import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How far the items have come, in words. */
public final class ProgressMessages {

    private final Messages messages;

    public ProgressMessages(Messages messages) {
        this.messages = messages;
    }

    /** The one sentence that says it. */
    public String sentence(Progress progress) {
        return progress.done().isPresent()
                ? messages.text("status.done", progress.done().getAsInt(), progress.total())
                : messages.text("status.total", progress.total());
    }

    /** What is counted beside that, without what there is none of. */
    public List<String> counts(Progress progress) {
        List<String> counts = new ArrayList<>();
        add(counts, "status.incomplete", OptionalInt.of(progress.incomplete()));
        add(counts, "status.wont-do", OptionalInt.of(progress.declined()));
        add(counts, "status.later", OptionalInt.of(progress.later()));
        add(counts, "status.not-done", progress.dropped());
        return counts;
    }

    /** What is to be known of those that are open, what needs somebody first; without what there is none of. */
    public List<String> problems(Progress progress) {
        List<String> problems = new ArrayList<>();
        if (progress.done().isEmpty()) {
            problems.add(messages.text("status.hidden"));
        }
        add(problems, "status.overdue", progress.overdue());
        add(problems, "status.archived", progress.archived());
        add(problems, "status.checks-due", progress.checksDue());
        return problems;
    }

    private void add(List<String> counts, String key, OptionalInt number) {
        number.stream().filter(count -> count > 0).forEach(count -> counts.add(messages.text(key, count)));
    }
}
