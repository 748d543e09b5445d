package dev.hindsight.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the text of each field has to be written to be read as what the field holds. It judges one text at a time; which
 * fields a finding must have is for {@link FieldRules}.
 */
final class FieldSyntax {

    // Fixed widths: a pattern "uuuu" would take signs and years of nine digits.
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    // Not java.net.URI, which refuses host names with an underscore and the braces in links to dashboards.
    private static final Pattern LINK = Pattern.compile("(?i:https?)://[\\p{L}\\p{N}\\[][^\\x00-\\x20\\x7F<>\"\\\\]*");

    // Addresses may hold commas, as those of dashboards do.
    private static final Pattern BETWEEN_LINKS =
            Pattern.compile(",+(?=[\\s\\p{Z}\u200B\uFEFF]|https?://|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{1,254}");
    private static final Pattern ISSUE = Pattern.compile("[A-Z][A-Z0-9_]+-\\d+");
    private static final Pattern DAYS = Pattern.compile("\\d{1,4}");
    private static final int MOST_DAYS = 3650;
    private static final Set<String> NO = Set.of("no", "false");
    private static final Set<String> YES = Set.of("yes", "true");
    private static final String LATER = "later";

    private FieldSyntax() {}

    /** What is wrong with a field's text, which is not empty; empty when it can be used. */
    static Optional<FindingProblem> problem(FindingField field, String text) {
        if (field == FindingField.TITLE) {
            return Blanks.oneLine(text).length() <= Finding.TITLE_LIMIT
                    ? Optional.empty()
                    : Optional.of(new FindingProblem(field, FindingProblem.Code.TOO_LONG));
        }
        return readable(field, text)
                ? Optional.empty()
                : Optional.of(new FindingProblem(field, FindingProblem.Code.UNREADABLE));
    }

    private static boolean readable(FindingField field, String text) {
        return switch (field) {
            case IMPACT -> Impact.ofValue(text).isPresent();
            case KIND -> Kind.ofValue(text).isPresent();
            case DUE, UNTIL -> day(text).isPresent();
            case VERIFY -> days(text).isPresent();
            case EVIDENCE -> !entries(text).isEmpty() && entries(text).stream().allMatch(FieldSyntax::isLink);
            case ISSUE -> ISSUE.matcher(text).matches();
            case PROJECT -> PROJECT.matcher(text).matches();
            case TRACK -> isNo(text) || isLater(text) || YES.contains(lower(text));
            case TITLE, THEME, CAUSE, REMEDY, OWNER, CHECKER, SUCCESS, OBJECTIVE, AFFECTS, REASON -> true;
        };
    }

    static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static OptionalInt days(String text) {
        return DAYS.matcher(text).matches() && Integer.parseInt(text) <= MOST_DAYS
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** Parts a text at each comma that is followed by a blank, another address or nothing. */
    static List<String> entries(String text) {
        return Arrays.stream(BETWEEN_LINKS.split(text))
                .map(Blanks::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    static boolean isLink(String text) {
        return LINK.matcher(text).matches();
    }

    static boolean isNo(String text) {
        return NO.contains(lower(text));
    }

    static boolean isLater(String text) {
        return LATER.equals(lower(text));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
