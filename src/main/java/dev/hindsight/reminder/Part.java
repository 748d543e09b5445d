package dev.hindsight.reminder;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The parts of the mails, which administrators and each person can switch off. The values are stored. */
public enum Part {
    /** The own action items. */
    ITEMS("items"),
    /** Checks whether action items worked. */
    CHECKS("checks"),
    /** Reviews of postmortems. */
    REVIEWS("reviews"),
    /** Once a week what has become of the pages that somebody is responsible for. */
    DIGEST("digest");

    private final String value;

    Part(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    /** The parts that some values name; those that this release does not know are left out. */
    static Set<Part> of(Collection<String> values) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(values()).filter(part -> values.contains(part.value())).forEach(parts::add);
        return parts;
    }

    static List<String> allValues() {
        return Arrays.stream(values()).map(Part::value).toList();
    }
}
