package dev.hindsight.screen;

import dev.hindsight.screen.ScreenField.AllowedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One value for a field of an issue, as an administrator entered it.
 *
 * @param text as it was entered
 * @param choice what it stands for among the values that the field allows; empty where it was only typed
 * @param child what it stands for on the second level below that
 */
public record FieldValue(String text, Optional<AllowedValue> choice, Optional<AllowedValue> child) {

    /** Stands between a value and the one of the second level below it. */
    static final String BELOW = " > ";

    private static final Pattern WITH_ID = Pattern.compile("(?:.*\\s)?\\[([^\\[\\]\\s]+)\\]");

    static FieldValue typed(String text) {
        return new FieldValue(text, Optional.empty(), Optional.empty());
    }

    /** The value that a text stands for, with or without one of the second level; empty when there is none. */
    static Optional<FieldValue> among(List<AllowedValue> allowed, String text) {
        Optional<AllowedValue> alone = find(allowed, text);
        if (alone.isPresent()) {
            return Optional.of(new FieldValue(text, alone, Optional.empty()));
        }
        for (int at = text.indexOf('>'); at >= 0; at = text.indexOf('>', at + 1)) {
            String below = text.substring(at + 1).strip();
            Optional<AllowedValue> parent = find(allowed, text.substring(0, at).strip());
            Optional<AllowedValue> child = parent.flatMap(found -> find(found.children(), below));
            if (child.isPresent()) {
                return Optional.of(new FieldValue(text, parent, child));
            }
        }
        return Optional.empty();
    }

    /** By the whole label, else by the id in brackets or alone, else by the label in any case of letters. */
    private static Optional<AllowedValue> find(List<AllowedValue> allowed, String text) {
        Matcher withId = WITH_ID.matcher(text);
        String id = withId.matches() ? withId.group(1) : text;
        return Stream.<Predicate<AllowedValue>>of(
                        value -> value.label().equals(text),
                        value -> value.id().equals(id),
                        value -> value.label().equalsIgnoreCase(text))
                .flatMap(right -> allowed.stream().filter(right))
                .findFirst();
    }

    /** The number that it is, with a point before the fraction; empty when it is none. */
    public Optional<BigDecimal> number() {
        return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The value with the ids of what it stands for, so that nobody's renaming changes it. */
    String stored() {
        return choice.map(FieldValue::named)
                .map(parent -> parent + child.map(value -> BELOW + named(value)).orElse(""))
                .orElse(text);
    }

    private static String named(AllowedValue value) {
        // What stands between values in a line cannot be part of one
        return value.label().replaceAll("[,>\\s]+", " ").strip() + " [" + value.id() + "]";
    }
}
