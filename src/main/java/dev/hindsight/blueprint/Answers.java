package dev.hindsight.blueprint;

import dev.hindsight.finding.Finding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an author has said in the wizard, by the names of its fields. A field that was left empty, or that no wizard has
 * asked for, is empty text.
 *
 * @param texts each in one line, without characters that a page cannot hold
 */
record Answers(Map<String, String> texts) {

    Answers {
        texts = Map.copyOf(texts);
    }

    /** The answers among the values that the wiki gives, which may be of any kind. */
    static Answers among(Map<String, ?> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof CharSequence text) {
                texts.put(name, oneLine(text.toString()));
            }
        });
        return new Answers(texts);
    }

    private static String oneLine(String text) {
        return text.codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isISOControl(point) ? ' ' : point)
                .filter(Answers::isCharacterOfXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static boolean isCharacterOfXml(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !surrogate && point != 0xFFFE && point != 0xFFFF;
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** The day that a field names; empty when it names none. */
    Optional<LocalDate> day(String field) {
        return Finding.day(text(field));
    }

    /** The people whom a field names: user names between commas, without the sign that a mention begins with. */
    List<String> names(String field) {
        return Arrays.stream(text(field).split("[,;]"))
                .map(name -> name.strip().replaceFirst("^@", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
