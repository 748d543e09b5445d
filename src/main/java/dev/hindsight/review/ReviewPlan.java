package dev.hindsight.review;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.MacroBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reviews of a postmortem as its author planned them. What cannot be read is said, and the default taken instead.
 *
 * @param facilitator user key or user name of who calls the reviews; empty text when the author named nobody
 * @param from the go-live, from which the days count; empty when the author gave none
 * @param days after how many days, in rising order; none when the author gave none
 * @param unreadable the parameters whose values cannot be read, with these values
 */
public record ReviewPlan(
        String facilitator, Optional<LocalDate> from, List<Integer> days, List<Unreadable> unreadable) {

    /** The name of the macro. */
    public static final String MACRO = "postmortem-reviews";

    /** A parameter's value that cannot be read. */
    public record Unreadable(String parameter, String value) {}

    public ReviewPlan {
        days = List.copyOf(days);
        unreadable = List.copyOf(unreadable);
    }

    /** The same without what cannot be read of it. */
    public ReviewPlan readable() {
        return new ReviewPlan(facilitator, from, days, List.of());
    }

    /** What the parameters of the macro say. */
    public static ReviewPlan of(Map<String, String> parameters) {
        List<Unreadable> unreadable = new ArrayList<>();
        String from = parameters.getOrDefault("from", "").strip();
        Optional<LocalDate> goLive = Finding.day(from);
        if (goLive.isEmpty() && !from.isEmpty()) {
            unreadable.add(new Unreadable("from", from));
        }
        String written = parameters.getOrDefault("days", "").strip();
        Optional<List<Integer>> days = ReviewDays.in(written);
        if (days.isEmpty() && !written.isEmpty()) {
            unreadable.add(new Unreadable("days", written));
        }
        String facilitator = parameters.getOrDefault("facilitator", "").strip();
        return new ReviewPlan(facilitator, goLive, days.orElse(List.of()), unreadable);
    }

    /** The plan of a page, which is the first of its blocks that is one; empty when none is. */
    public static Optional<ReviewPlan> first(List<MacroBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.name().equals(MACRO))
                .findFirst()
                .map(block -> of(block.parameters()));
    }
}
