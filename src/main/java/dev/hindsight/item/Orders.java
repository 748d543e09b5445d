package dev.hindsight.item;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Whether it is remembered of what a block names that somebody has ordered it, or that it is not known who. */
    private boolean know(Finding finding) {
        return byTarget.containsKey(target(finding));
    }

    /** Whether a block names something that nobody is known to have ordered. */
    public boolean areMissing(Finding finding) {
        return named(finding).isPresent() && by(finding).isEmpty();
    }

    /**
     * The same after a block with other content was published, by a person or, when it is not known, by somebody. Of what nobody is
     * known to have ordered, nobody's edit is an order.
     */
    public Orders published(Finding finding, Optional<String> by) {
        if (named(finding).isEmpty() || (know(finding) && by.isPresent())) {
            return this;
        }
        boolean mayBeForgotten = !know(finding) && byTarget.size() == MOST;
        return ordered(finding, mayBeForgotten ? "" : by.orElse(""));
    }

    /**
     * The same for a block that may be a changed copy: what another block names that it was copied from is no order of the person who
     * has published the copy, unless whoever ordered it there is the same person, or has had it done and so may do it.
     *
     * @param others the blocks that it may have been copied from, or that may have been copied from it
     */
    public Orders copied(Finding finding, Optional<String> by, Collection<ActionItem> others) {
        if (named(finding).isEmpty() || know(finding)) {
            return this;
        }
        List<ActionItem> naming =
                others.stream().filter(other -> other.orders().know(finding)).toList();
        boolean own = by.isPresent()
                && naming.stream().anyMatch(other -> other.orders().by(finding).equals(by));
        boolean done = naming.stream().allMatch(other -> isDone(finding, other));
        return own || done ? this : ordered(finding, "");
    }

    /** Whether a block has what another one names: that issue, or one in that project. */
    private static boolean isDone(Finding finding, ActionItem other) {
        String named = named(finding).orElse("").toUpperCase(Locale.ROOT);
        return other.issue()
                .map(issue -> issue.key().toUpperCase(Locale.ROOT))
                .filter(key -> key.equals(named) || key.startsWith(named + "-"))
                .isPresent();
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
