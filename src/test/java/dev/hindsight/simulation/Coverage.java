package dev.hindsight.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each fault hit between each two steps of the engine that followed one another. */
final class Coverage {

    /** What an engine does one after the other: the second step may not have been reached because of the fault. */
    record Passage(String from, String to) implements Comparable<Passage> {

        @Override
        public int compareTo(Passage other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " > " + to;
        }
    }

    private final Map<Passage, Integer> passed = new TreeMap<>();
    private final Map<Passage, Map<Fault, Integer>> hits = new TreeMap<>();

    void pass(Passage passage) {
        passed.merge(passage, 1, Integer::sum);
    }

    void hit(Passage passage, Fault fault) {
        hits.computeIfAbsent(passage, key -> new EnumMap<>(Fault.class)).merge(fault, 1, Integer::sum);
    }

    synchronized void add(Coverage other) {
        other.passed.forEach((passage, count) -> passed.merge(passage, count, Integer::sum));
        other.hits.forEach((passage, counts) -> counts.forEach((fault, count) ->
                hits.computeIfAbsent(passage, key -> new EnumMap<>(Fault.class)).merge(fault, count, Integer::sum)));
    }

    int count(Fault fault) {
        return hits.values().stream()
                .mapToInt(counts -> counts.getOrDefault(fault, 0))
                .sum();
    }

    /** The faults that may hit but never did, at passages that were passed at least so many times. */
    List<String> missing(int atLeast) {
        return passed.entrySet().stream()
                .filter(entry -> entry.getValue() >= atLeast)
                .flatMap(entry -> possible(entry.getKey()).stream()
                        .filter(fault ->
                                !hits.getOrDefault(entry.getKey(), Map.of()).containsKey(fault))
                        .map(fault -> fault + " never hit " + entry.getKey() + ", passed " + entry.getValue()))
                .toList();
    }

    private static Set<Fault> possible(Passage passage) {
        return Steps.possible(passage.to());
    }

    /** The table, a passage a line, for people. */
    String table() {
        String head = "| passed | "
                + Stream.of(Fault.values())
                        .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(" | "))
                + " | between |\n";
        return head + passed.keySet().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Passage passage) {
        Map<Fault, Integer> counts = hits.getOrDefault(passage, Map.of());
        Set<Fault> possible = possible(passage);
        return "| " + passed.get(passage) + " | "
                + Stream.of(Fault.values())
                        .map(fault -> possible.contains(fault) ? String.valueOf(counts.getOrDefault(fault, 0)) : "")
                        .collect(Collectors.joining(" | "))
                + " | " + passage + " |";
    }
}
