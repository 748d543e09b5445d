package dev.hindsight.host.jira.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the moments that JQL can name: absolute, relative to now, and by function. */
final class JqlMoment {

    private static final Pattern PERIOD = Pattern.compile("([+-]?)\\s*((?:[0-9]+[wdhm]\\s*)+)");
    private static final Pattern PART = Pattern.compile("([0-9]+)([wdhm])");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?: ([0-9]{1,2}):([0-9]{2}))?");

    private JqlMoment() {}

    static Optional<Instant> read(Clause.Term term, Asking asking) {
        Optional<Instant> moment = Optional.empty();
        if (term.operand() instanceof Operand.Function function) {
            moment = function(function, asking);
            if (moment.isEmpty()) {
                asking.noFunction(function);
            }
            return moment;
        }
        if (term.operand() instanceof Operand.Value value) {
            moment = period(value.text())
                    .map(asking.now()::plus)
                    .or(() -> absolute(value.text(), asking.person().timeZone()));
            if (moment.isEmpty()) {
                asking.problems()
                        .add("Date value '" + value.text() + "' for field '" + term.field()
                                + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', "
                                + "'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
            }
        } else {
            asking.noOperator(term);
        }
        return moment;
    }

    private static Optional<Instant> function(Operand.Function function, Asking asking) {
        ZoneId zone = asking.person().timeZone();
        LocalDate today = asking.now().atZone(zone).toLocalDate();
        Duration shift = function.arguments().stream()
                .findFirst()
                .flatMap(text -> period(text.matches("[+-]?[0-9]+") ? text + "d" : text))
                .orElse(Duration.ZERO);
        return switch (function.name()) {
            case "now" -> Optional.of(asking.now());
            case "startofday" ->
                Optional.of(today.atStartOfDay(zone).plus(shift).toInstant());
            case "endofday" ->
                Optional.of(today.plusDays(1)
                        .atStartOfDay(zone)
                        .plus(shift)
                        .minusNanos(1_000_000)
                        .toInstant());
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> period(String text) {
        Matcher period = PERIOD.matcher(text.trim());
        if (!period.matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(period.group(2));
        while (part.find()) {
            long amount = Long.parseLong(part.group(1));
            sum = sum.plus(
                    switch (part.group(2)) {
                        case "w" -> Duration.ofDays(7 * amount);
                        case "d" -> Duration.ofDays(amount);
                        case "h" -> Duration.ofHours(amount);
                        default -> Duration.ofMinutes(amount);
                    });
        }
        return Optional.of(period.group(1).equals("-") ? sum.negated() : sum);
    }

    private static Optional<Instant> absolute(String text, ZoneId zone) {
        if (text.matches("-?[0-9]{10,15}")) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        Matcher day = DAY.matcher(text.trim());
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            LocalDateTime time =
                    day.group(4) == null ? date.atStartOfDay() : date.atTime(number(day, 4), number(day, 5));
            return Optional.of(time.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
