package dev.hindsight.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The document {@code docs/linkage.txt}: for each reference to the host one line {@code reference | evidence}. Lines
 * that begin with {@code #} and empty lines are for readers.
 */
record Linkage(Map<String, String> evidence) {

    static final Path FILE = Path.of("docs", "linkage.txt");

    static Linkage read() throws IOException {
        Map<String, String> evidence = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.indexOf(" | ");
                String reference =
                        bar < 0 ? line.strip() : line.substring(0, bar).strip();
                String before = evidence.put(
                        reference, bar < 0 ? "" : line.substring(bar + 3).strip());
                if (before != null) {
                    throw new AssertionError(FILE + " has two lines for " + reference);
                }
            }
        }
        return new Linkage(evidence);
    }

    /** The references that have no line, or one without evidence, each as a line to complete. */
    List<String> missing(Collection<Reference> references) {
        return references.stream()
                .map(Reference::toString)
                .filter(reference -> evidence.getOrDefault(reference, "").isEmpty())
                .map(reference -> reference + " | ")
                .toList();
    }

    /** The lines that no reference uses. */
    Set<String> unused(Collection<Reference> references) {
        Set<String> unused = new TreeSet<>(evidence.keySet());
        unused.removeAll(references.stream().map(Reference::toString).collect(Collectors.toSet()));
        return unused;
    }
}
