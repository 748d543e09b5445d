package dev.hindsight.guard;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The keys that are put together at run time, by the place that does it. */
final class SentenceFamilies {

    private SentenceFamilies() {}

    static Map<String, Set<String>> all() {
        return new TreeMap<>(Map.of("x", new TreeSet<>()));
    }
}
