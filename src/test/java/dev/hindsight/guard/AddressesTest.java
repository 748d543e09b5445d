package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** Every address that we answer at, with every method, is in the matrix of docs/security.md, which tests go through. */
public class AddressesTest {

    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+ [^`?]+)[^`]*` \\|.*");

    @Test
    public void theMatrixHasEveryAddressAndNoOther() throws IOException {
        Set<String> inMatrix = Files.readAllLines(Path.of("docs", "security.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1).replaceAll("\\{[^}]*\\}", "{}"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Surface.addresses(), inMatrix);
    }
}
