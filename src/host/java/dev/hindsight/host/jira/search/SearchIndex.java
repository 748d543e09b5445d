package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

/** Issues as search sees them: every write shows only after a while. Reading by id or key does not come here. */
public final class SearchIndex implements JiraStore.Watcher {

    private final Clock clock;
    private final Duration lag;
    private final TreeMap<Long, Issue> visible = new TreeMap<>();
    private final Queue<Write> waiting = new ArrayDeque<>();

    /** A write that shows from a moment on; without an issue it is a deletion, or the issue is archived. */
    private record Write(long dueAt, long id, Optional<Issue> issue) {}

    /** What the store holds now is visible at once. */
    public SearchIndex(JiraStore store, Clock clock, Duration lag) {
        this.clock = clock;
        this.lag = lag;
        store.issues().stream().filter(issue -> !issue.isArchived()).forEach(issue -> visible.put(issue.id(), issue));
    }

    @Override
    public synchronized void stored(Issue issue) {
        catchUp();
        Optional<Issue> shown = Optional.of(issue).filter(written -> !written.isArchived());
        waiting.add(new Write(clock.millis() + lag.toMillis(), issue.id(), shown));
    }

    @Override
    public synchronized void removed(long id) {
        waiting.add(new Write(clock.millis() + lag.toMillis(), id, Optional.empty()));
    }

    synchronized Collection<Issue> issues() {
        catchUp();
        return List.copyOf(visible.values());
    }

    private void catchUp() {
        long now = clock.millis();
        while (!waiting.isEmpty() && waiting.element().dueAt() <= now) {
            Write write = waiting.remove();
            write.issue().ifPresentOrElse(issue -> visible.put(write.id(), issue), () -> visible.remove(write.id()));
        }
    }
}
