package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file in which everything is kept; a half-written one is never seen. Not for two processes at once. Writers take turns. */
final class JiraFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    JiraFile(Path file) {
        this.file = file;
    }

    JiraData read() {
        if (!Files.exists(file)) {
            return JiraData.empty();
        }
        try {
            return JSON.readValue(file.toFile(), JiraData.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded Jira cannot read " + file + ". Delete the file to start with an empty Jira.", e);
        }
    }

    void write(JiraData data) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            JSON.writeValue(fresh.toFile(), data);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded Jira cannot write " + file + ".", e);
        }
    }
}
