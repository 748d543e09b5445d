package dev.hindsight.review;

import dev.hindsight.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reviews of a postmortem as its author planned them. What cannot be read is said, and the default taken instead.
 *
 * @param facilitator user key or user name of who calls the reviews; empty text when the author named nobody
 * @param from the go-live, from which the days count; empty when the author gave none
 * @param days after how many days, in rising order
 * @param unreadable the parameters whose values cannot be read, with these values
 */
public record ReviewPlan(
        String facilitator, Optional<LocalDate> from, List<Integer> days, List<Unreadable> unreadable) {

    /** The name of the macro. */
    public static final String MACRO = "postmortem-reviews";

    /** After how many days a postmortem is reviewed unless its author says otherwise. */
    public static final List<Integer> STANDARD_DAYS = List.of(30, 60, 90);

    private static final Pattern DAYS = Pattern.compile("\\d{1,4}(\\s*,\\s*\\d{1,4}){0,11}");
    private static final int MOST_DAYS = 3650;

    /** A parameter's value that cannot be read. */
    public record Unreadable(String parameter, String value) {}

    public ReviewPlan {
        days = List.copyOf(days);
        unreadable = List.copyOf(unreadable);
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
        List<Integer> days = days(written);
        if (days.isEmpty() && !written.isEmpty()) {
            unreadable.add(new Unreadable("days", written));
        }
        String facilitator = parameters.getOrDefault("facilitator", "").strip();
        return new ReviewPlan(facilitator, goLive, days.isEmpty() ? STANDARD_DAYS : days, unreadable);
    }

    private static List<Integer> days(String text) {
        if (!DAYS.matcher(text).matches()) {
            return List.of();
        }
        List<Integer> days = Arrays.stream(text.split(","))
                .map(day -> Integer.valueOf(day.strip()))
                .distinct()
                .sorted()
                .toList();
        return days.stream().allMatch(day -> day > 0 && day <= MOST_DAYS) ? days : List.of();
    }

    /** The days on which the reviews fall; none while the go-live is not known. */
    public List<LocalDate> dates() {
        return from.map(start -> days.stream().map(start::plusDays).toList()).orElse(List.of());
    }
}
