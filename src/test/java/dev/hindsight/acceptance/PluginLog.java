package dev.hindsight.acceptance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the plugin logs while a test runs in one process with it. To be closed. */
final class PluginLog extends Handler implements AutoCloseable {

    private static final Logger PLUGIN = Logger.getLogger("dev.hindsight");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Level before = PLUGIN.getLevel();

    PluginLog() {
        setLevel(Level.ALL);
        PLUGIN.setLevel(Level.FINE);
        PLUGIN.addHandler(this);
    }

    /** The lines of a level or above, with the names of their loggers; those of the host are left out. */
    List<String> lines(Level least) {
        return records.stream()
                .filter(line -> line.getLevel().intValue() >= least.intValue())
                .filter(line -> !line.getLoggerName().startsWith("dev.hindsight.host"))
                .map(line -> line.getLoggerName() + ": " + new SimpleFormatter().formatMessage(line))
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        PLUGIN.removeHandler(this);
        PLUGIN.setLevel(before);
    }
}
