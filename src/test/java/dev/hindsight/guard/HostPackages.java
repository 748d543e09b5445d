package dev.hindsight.guard;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The list of what the plugin takes from Confluence, {@code host-packages.txt}. Read anew for each use. */
final class HostPackages {

    private static final Path FILE = Path.of("src", "test", "resources", "host-packages.txt");
    private static final String ABSENT = "-";
    private static final String UNKNOWN = "?";

    private HostPackages() {}

    /** A package with its version on both lines of Confluence, and why it is believed to be there. */
    record Entry(String name, String on9, String on10, String evidence) {

        static Entry of(String line) {
            String[] parts = line.split("\\|", 4);
            if (parts.length != 4) {
                throw new AssertionError("Not four parts: " + line);
            }
            return new Entry(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
        }

        String on(ProductLine product) {
            return product == ProductLine.CONFLUENCE_9 ? on9 : on10;
        }
    }

    static List<Entry> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Entry::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of packages cannot be read", e);
        }
    }

    /** The names of the packages that a line of Confluence has. */
    static Set<String> names(ProductLine product) {
        return on(product).stream().map(Entry::name).collect(toCollection(TreeSet::new));
    }

    /** The same as a manifest would export them, but for some. */
    static String exports(ProductLine product, Set<String> without) {
        return on(product).stream()
                .filter(entry -> !without.contains(entry.name()))
                .map(entry -> entry.on(product).equals(UNKNOWN)
                        ? entry.name()
                        : entry.name() + ";version=\"" + entry.on(product) + "\"")
                .collect(joining(","));
    }

    private static List<Entry> on(ProductLine product) {
        return all().stream().filter(entry -> !entry.on(product).equals(ABSENT)).toList();
    }
}
