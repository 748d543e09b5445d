package dev.hindsight.frame;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects what a class logs, instead of showing it, until it is closed. */
public final class LogLines extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> errors = new LinkedBlockingQueue<>();

    public LogLines(Class<?> type) {
        logger = Logger.getLogger(type.getName());
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    public List<String> warnings() {
        return records.stream()
                .filter(line -> line.getLevel().intValue() >= Level.WARNING.intValue())
                .map(new SimpleFormatter()::formatMessage)
                .toList();
    }

    /** The next line of level ERROR, which another thread may yet have to log; empty when none comes. */
    public Optional<String> nextError() throws InterruptedException {
        return Optional.ofNullable(errors.poll(20, TimeUnit.SECONDS));
    }

    /** All lines that the logger lets through, which by default are those from INFO on. */
    public List<String> all() {
        return records.stream().map(new SimpleFormatter()::formatMessage).toList();
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
        if (line.getLevel().equals(Level.SEVERE)) {
            errors.add(new SimpleFormatter().formatMessage(line));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
