package dev.hindsight.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares rendered HTML with the file that shows how it shall be. The system property {@code golden.update=true} writes
 * the files anew, to be read in the diff before they are committed.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    public static void assertGolden(String name, String html) {
        Path file = FOLDER.resolve(name + ".html");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, html, UTF_8);
            }
            if (!Files.exists(file)) {
                fail("No golden file " + file + "; run once with -Dgolden.update=true and read it");
            }
            assertEquals(
                    "Differs from " + file + "; when that is right, run with -Dgolden.update=true",
                    Files.readString(file, UTF_8),
                    html);
        } catch (IOException e) {
            throw new AssertionError("Cannot use " + file, e);
        }
    }
}
