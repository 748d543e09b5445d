package dev.hindsight.sync.adapter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done once a minute on one node of the cluster: one task after the other, each whatever became of the others. */
final class PeriodicTasks {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTasks.class);

    private final Map<String, Runnable> tasks = new LinkedHashMap<>();

    /** Adds a task, which returns at once or is quick. */
    PeriodicTasks add(String name, Runnable task) {
        tasks.put(name, task);
        return this;
    }

    public void run() {
        tasks.forEach((name, task) -> {
            try {
                task.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("The periodic task \"{}\" failed; it is tried again in a minute", name, e);
            }
        });
    }
}
