package dev.hindsight.host.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.host.server.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Assume;
import org.junit.Test;

/** All calls that the other tests made of the embedded products, held against the official descriptions. Runs last. */
public class RecordedCallsIT {

    private static final Path FOLDER = Path.of("target", "exchanges");

    @Test
    public void areAsTheDescriptionsSay() throws IOException {
        Assume.assumeTrue("Skipped: no calls were recorded in " + FOLDER + ".", Files.isDirectory(FOLDER));
        Set<String> violations = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                Exchange exchange = Exchange.ofLine(line);
                if (seen.add(shape(exchange))) {
                    violations.addAll(violations(exchange));
                }
            }
        }

        assertEquals("", String.join("\n", violations));
    }

    @Test
    public void areThereWhenAllTestsRan() throws IOException {
        Assume.assumeTrue(
                "Skipped: only some tests ran, or they ran against real products.",
                Stream.of("test", "it.test", "confluence.url").allMatch(name -> System.getProperty(name) == null));

        for (String tests : List.of("unit", "acceptance")) {
            assertTrue(
                    tests,
                    files().stream()
                            .anyMatch(file -> FOLDER.relativize(file).toString().startsWith(tests)));
        }
    }

    /** The tests ask the same things many times: calls that differ in texts and numbers only are one. */
    private static String shape(Exchange exchange) {
        return String.join(
                " ",
                exchange.method(),
                exchange.path().replaceAll("[0-9]+", "0"),
                exchange.query().replaceAll("[0-9]+", "0"),
                exchange.type(),
                shape(exchange.body()),
                String.valueOf(exchange.status()),
                exchange.answerType(),
                shape(exchange.answer()));
    }

    private static String shape(String json) {
        return json.replaceAll(":\\s*\"(\\\\.|[^\"\\\\])*+\"", ":\"\"").replaceAll("[0-9]+", "0");
    }

    private static List<String> violations(Exchange exchange) {
        Product product = Product.at(exchange.path())
                .orElseThrow(() -> new AssertionError("neither product has " + exchange.path()));
        return product.description().violations(exchange);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
