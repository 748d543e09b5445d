package dev.hindsight.host.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes the REST calls of this JVM into the file that the system property {@code host.exchanges} names, one a line, so
 * that they can be held against the official descriptions. An older file is replaced. Shared by all servers and threads.
 */
final class ExchangeLog {

    private static final Optional<ExchangeLog> CURRENT = Optional.of(System.getProperty("host.exchanges", ""))
            .filter(file -> !file.isEmpty())
            .map(Path::of)
            .map(ExchangeLog::new);

    private final BufferedWriter writer;

    ExchangeLog(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " of the property host.exchanges cannot be used.", e);
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
