package dev.hindsight.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The system clock of a process that Debian's faketime moves while it runs: ahead of a start by as much as the test says. The monotonic
 * clock, by which a process waits, stays as it is. For one thread.
 */
final class ShiftedClock {

    private final String library;
    private final Path file;
    private final Duration toStart;
    private Duration ahead = Duration.ZERO;

    private ShiftedClock(String library, Path file, Duration toStart) {
        this.library = library;
        this.file = file;
        this.toStart = toStart;
    }

    /**
     * A clock that now shows its start.
     *
     * @param library see {@link #library()}
     * @param folder where it has a file
     */
    static ShiftedClock started(String library, Path folder, Instant start) {
        ShiftedClock clock = new ShiftedClock(library, folder.resolve("clock"), Duration.between(Instant.now(), start));
        clock.shift(Duration.ZERO);
        return clock;
    }

    /** What faketime has a program load, for this machine to find; empty where there is none, or it moves the test's own clock. */
    static Optional<String> library() {
        boolean moved = System.getenv().getOrDefault("LD_PRELOAD", "").contains("faketime");
        if (moved || !System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        try {
            Process asked = new ProcessBuilder("faketime", "-m", "-f", "+0d", "printenv", "LD_PRELOAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Optional.of(said).filter(library -> !library.isEmpty());
        } catch (IOException e) {
            // There is no such program
            return Optional.empty();
        }
    }

    /** What stands before a command whose process shall have this clock. */
    List<String> prefix() {
        return List.of(
                "env",
                "LD_PRELOAD=" + library,
                "FAKETIME_TIMESTAMP_FILE=" + file,
                "FAKETIME_NO_CACHE=1",
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                // Else every wait with an end is over at once
                "FAKETIME_FORCE_MONOTONIC_FIX=0",
                "NO_FAKE_STAT=1");
    }

    /** Moves the clock to so long after its start, and as long as the test runs since then. */
    void shift(Duration afterStart) {
        ahead = afterStart;
        Path next = file.resolveSibling("next-clock");
        try {
            Files.writeString(
                    next,
                    String.format(Locale.ROOT, "%+d%n", toStart.plus(ahead).toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets so much time pass at once. */
    void pass(Duration time) {
        shift(ahead.plus(time));
    }

    /** What a process with this clock takes for now, to the second. */
    Instant now() {
        return Instant.now().plus(toStart).plus(ahead);
    }
}
