package dev.hindsight.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The values that administrators give to fields of new issues, a line each, for any number of projects. Lines that cannot be
 * read give nothing.
 *
 * @param lines the lines that can be read; of two for one field the later counts
 */
public record FieldDefaults(List<FieldDefault> lines) {

    /** No values. */
    public static final FieldDefaults NONE = new FieldDefaults(List.of());

    public FieldDefaults {
        lines = List.copyOf(lines);
    }

    /** Reads what was entered or stored. */
    public static FieldDefaults of(String text) {
        List<String> all = text.lines().toList();
        List<FieldDefault> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            FieldDefault.read(i + 1, all.get(i)).ifPresent(lines::add);
        }
        return new FieldDefaults(lines);
    }

    /** The lines of a text that cannot be read, by their places from 1. */
    public static SortedMap<Integer, String> unreadable(String text) {
        SortedMap<Integer, String> unreadable = new TreeMap<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isBlank() && FieldDefault.read(i + 1, all.get(i)).isEmpty()) {
                unreadable.put(i + 1, all.get(i).strip());
            }
        }
        return unreadable;
    }

    /** These, and others that count in place of them where they are for the same fields. */
    public FieldDefaults and(FieldDefaults others) {
        return new FieldDefaults(
                Stream.concat(lines.stream(), others.lines.stream()).toList());
    }

    /** Those for a project. */
    public List<FieldDefault> ofProject(String key) {
        return lines.stream().filter(line -> line.project().equals(key)).toList();
    }

    /** The projects that have some, in their order. */
    public Set<String> projects() {
        Set<String> projects = new LinkedHashSet<>();
        lines.forEach(line -> projects.add(line.project()));
        return projects;
    }
}
