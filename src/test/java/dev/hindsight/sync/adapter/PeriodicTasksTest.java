package dev.hindsight.sync.adapter;

import static org.junit.Assert.assertEquals;

import dev.hindsight.frame.LogLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What is done every minute: each task runs, whatever became of the others. */
public class PeriodicTasksTest {

    @Test
    public void aTaskThatFailsIsLoggedAsAnErrorAndKeepsNoOtherFromRunning() throws InterruptedException {
        List<String> done = new ArrayList<>();
        PeriodicTasks tasks = new PeriodicTasks()
                .add("call the host", () -> {
                    throw new NoSuchMethodError("of the host");
                })
                .add("poll", () -> done.add("poll"));
        try (LogLines log = new LogLines(PeriodicTasks.class)) {
            tasks.run();

            assertEquals(
                    Optional.of("The periodic task \"call the host\" failed; it is tried again in a minute"),
                    log.nextError());
        }
        assertEquals(List.of("poll"), done);
    }
}
