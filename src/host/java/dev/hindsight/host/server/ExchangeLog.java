package dev.hindsight.host.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes the REST calls of this JVM into the folder that the system property {@code host.exchanges} names, one a line, so
 * that they can be held against the official descriptions. Files of an earlier JVM are taken away; a host that a second
 * class loader holds has a file of its own. Shared by all servers and threads.
 */
final class ExchangeLog {

    // A system property, because it is all that two class loaders of one JVM share
    private static final String LOGS = ExchangeLog.class.getName() + ".logs";

    private static final Optional<ExchangeLog> CURRENT = Optional.of(System.getProperty("host.exchanges", ""))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .map(ExchangeLog::next);

    private final BufferedWriter writer;

    ExchangeLog(Path file) throws IOException {
        writer = Files.newBufferedWriter(file);
    }

    private static ExchangeLog next(Path folder) {
        int number = Integer.getInteger(LOGS, 0) + 1;
        System.setProperty(LOGS, String.valueOf(number));
        try {
            Files.createDirectories(folder);
            if (number == 1) {
                clear(folder);
            }
            return new ExchangeLog(folder.resolve(number + ".jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder " + folder + " of the property host.exchanges cannot be used.", e);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jsonl")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /** Empty unless the property is set. */
    static Optional<ExchangeLog> current() {
        return CURRENT;
    }

    synchronized void add(Exchange exchange) throws IOException {
        writer.write(exchange.line());
        writer.newLine();
        writer.flush();
    }
}
