package dev.hindsight.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** After how many days there are reviews, as people write it: 1 to 12 whole numbers from 1 to 3650, with commas between them. */
public final class ReviewDays {

    private static final Pattern SOME = Pattern.compile("[0-9]{1,4}(\\s*,\\s*[0-9]{1,4}){0,11}");
    private static final int MOST = 3650;

    private ReviewDays() {}

    /** The days in a text, each once and in rising order; empty when they cannot be read. */
    public static Optional<List<Integer>> in(String text) {
        return written(text).map(days -> days.stream().distinct().sorted().toList());
    }

    /** Whether a text has such days, and has them once and in rising order. */
    public static boolean areRising(String text) {
        Optional<List<Integer>> written = written(text);
        return written.isPresent() && written.equals(in(text));
    }

    private static Optional<List<Integer>> written(String text) {
        String stripped = text.strip();
        if (!SOME.matcher(stripped).matches()) {
            return Optional.empty();
        }
        List<Integer> days = Arrays.stream(stripped.split(","))
                .map(day -> Integer.valueOf(day.strip()))
                .toList();
        return Optional.of(days).filter(all -> all.stream().allMatch(day -> day > 0 && day <= MOST));
    }
}
