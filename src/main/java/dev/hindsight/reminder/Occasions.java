package dev.hindsight.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person is reminded of because of a day that something has: at some days before or after it, its stages. Each stage has a
 * key, which holds the day, so that another day is another occasion.
 *
 * @param newest the key of the last stage that has come
 * @param overtaken the keys of those before it, of which nobody is reminded any more
 */
record Occasions(String newest, List<String> overtaken) {

    /** For the owner: two days before the due date, on it, and three and seven days after it. */
    static final List<Integer> DUE = List.of(-2, 0, 3, 7);

    /** For the facilitator beside the owner. */
    static final List<Integer> LONG_OVERDUE = List.of(7);

    /** On the day on which it is checked whether an item worked, and a week after. */
    static final List<Integer> CHECK = List.of(0, 7);

    static final List<Integer> REVIEW = List.of(0);

    /** On the day on which a decision not to act comes back, and a week after. */
    static final List<Integer> DECISION = List.of(0, 7);

    /** What was over for longer when reminders began comes only in the digest. */
    private static final int DAYS_BEFORE_THE_BEGINNING = 14;

    Occasions {
        overtaken = List.copyOf(overtaken);
    }

    /**
     * What a person is reminded of today.
     *
     * @param subject uid of an item, or what else it is about
     * @param kind what of it, such as its due date
     * @param stages so many days before or after the day, in rising order
     * @param begun since when anybody is reminded of anything
     * @param person user key
     * @return empty when no stage has come, and when the day had long passed when reminders began
     */
    static Optional<Occasions> of(
            String subject,
            String kind,
            LocalDate day,
            List<Integer> stages,
            LocalDate today,
            LocalDate begun,
            String person) {
        List<String> passed = stages.stream()
                .filter(days -> !day.plusDays(days).isAfter(today))
                .map(days -> String.join("/", subject, kind, day.toString(), days.toString(), person))
                .toList();
        return passed.isEmpty() || day.plusDays(DAYS_BEFORE_THE_BEGINNING).isBefore(begun)
                ? Optional.empty()
                : Optional.of(new Occasions(passed.get(passed.size() - 1), passed.subList(0, passed.size() - 1)));
    }
}
