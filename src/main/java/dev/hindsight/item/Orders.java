package dev.hindsight.item;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has ordered what a block names, which issue it is bound to or in which project its issue is created: whoever published the
 * version in which it first named it. It counts with that person's rights only; saving, moving or restoring it is no order.
 *
 * @param byTarget user keys by what was named; empty text where it is not known whose order it was
 */
public record Orders(Map<String, String> byTarget) {

    /** Nothing was ever named. */
    public static final Orders NONE = new Orders(Map.of());

    /** Of so many things that a block has named, one after the other, it is remembered who did. */
    private static final int MOST = 20;

    public Orders {
        byTarget = Collections.unmodifiableMap(new LinkedHashMap<>(byTarget));
    }

    /** What a block names, for people: the issue, else the project; empty when it names neither. */
    public static Optional<String> named(Finding finding) {
        return Stream.of(FindingField.ISSUE, FindingField.PROJECT)
                .map(finding::text)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private static String target(Finding finding) {
        return Stream.of(FindingField.ISSUE, FindingField.PROJECT)
                .map(field -> finding.text(field).strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** Who has ordered what a block names; empty when nobody is known to have, or it names nothing. */
    public Optional<String> by(Finding finding) {
        return named(finding)
                .map(named -> byTarget.getOrDefault(target(finding), ""))
                .filter(person -> !person.isEmpty());
    }

    /** Whether a block names something that nobody is known to have ordered. */
    public boolean areMissing(Finding finding) {
        return named(finding).isPresent() && by(finding).isEmpty();
    }

    /** The same after a block with other content was published, by a person or, when it is not known, by somebody. */
    public Orders published(Finding finding, Optional<String> by) {
        boolean known = by(finding).isPresent() && by.isPresent();
        return named(finding).isEmpty() || known ? this : ordered(finding, by.orElse(""));
    }

    /** The same after a person has ordered what a block names. */
    public Orders ordered(Finding finding, String person) {
        Map<String, String> orders = new LinkedHashMap<>(byTarget);
        orders.remove(target(finding));
        orders.put(target(finding), person);
        while (orders.size() > MOST) {
            orders.remove(orders.keySet().iterator().next());
        }
        return new Orders(orders);
    }
}
