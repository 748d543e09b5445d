package dev.hindsight.host.jira.issue;

import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Everything that is kept, in memory and in one file. A write has returned only when the file has it. Knows no rules.
 */
public final class JiraStore {

    private final JiraFile file;
    private final Object saving = new Object();
    private final Map<Long, Issue> issues = new TreeMap<>();
    private final Map<String, Long> idsByKey = new HashMap<>();
    private final Map<String, Long> lastNumbers = new HashMap<>();
    private final Map<Long, Webhook> webhooks = new TreeMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private long lastId;
    private long revision;
    private long savedRevision;

    /** Is told of every write, in their order and before others see it; must be quick. */
    public interface Watcher {
        void stored(Issue issue);

        void removed(long id);
    }

    public JiraStore(HostOptions options) {
        try {
            Files.createDirectories(options.data());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + options.data() + " cannot be made.", e);
        }
        file = new JiraFile(options.data().resolve("jira.json"));
        JiraData data = file.read();
        lastId = data.lastId();
        lastNumbers.putAll(data.lastNumbers());
        data.issues().forEach(this::put);
        data.webhooks().forEach(webhook -> webhooks.put(webhook.id(), webhook));
        tokens.putAll(data.tokens());
    }

    /** The watcher is told of writes from now on. */
    public synchronized void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    public synchronized Optional<Issue> issue(long id) {
        return Optional.ofNullable(issues.get(id));
    }

    /** Finds by id, by key, and by a key from before a move. */
    public synchronized Optional<Issue> issue(String idOrKey) {
        if (idOrKey.matches("[0-9]{1,18}")) {
            return issue(Long.parseLong(idOrKey));
        }
        return Optional.ofNullable(idsByKey.get(idOrKey.toUpperCase(Locale.ROOT)))
                .flatMap(this::issue);
    }

    /** All issues, the oldest first. */
    public synchronized List<Issue> issues() {
        return List.copyOf(issues.values());
    }

    public synchronized List<Webhook> webhooks() {
        return List.copyOf(webhooks.values());
    }

    /** The user name for which an access token was made. */
    public synchronized Optional<String> tokenOwner(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    public synchronized long nextId() {
        return ++lastId;
    }

    synchronized String nextKey(Project project) {
        return project.key() + "-" + lastNumbers.merge(project.key(), 1L, Long::sum);
    }

    Issue add(Supplier<Issue> made) {
        return write(() -> put(made.get()));
    }

    /** Replaces an issue by what the rule makes of its latest state; empty when it is gone. */
    Optional<Issue> change(long id, UnaryOperator<Issue> rule) {
        return write(() -> issue(id).map(rule).map(this::put));
    }

    boolean remove(long id) {
        return write(() -> {
            idsByKey.values().removeIf(other -> other == id);
            watchers.forEach(watcher -> watcher.removed(id));
            return issues.remove(id) != null;
        });
    }

    public void keep(Webhook webhook) {
        write(() -> webhooks.put(webhook.id(), webhook) == null);
    }

    public boolean removeWebhook(long id) {
        return write(() -> webhooks.remove(id) != null);
    }

    public void keepToken(String token, String userName) {
        write(() -> tokens.put(token, userName) == null);
    }

    private Issue put(Issue issue) {
        issues.put(issue.id(), issue);
        idsByKey.put(issue.key(), issue.id());
        issue.formerKeys().forEach(key -> idsByKey.put(key, issue.id()));
        watchers.forEach(watcher -> watcher.stored(issue));
        return issue;
    }

    private <T> T write(Supplier<T> change) {
        T result;
        long mine;
        synchronized (this) {
            result = change.get();
            mine = ++revision;
        }
        save(mine);
        return result;
    }

    /** Writers that waited for the file find their change already in it, so a burst needs few writes. */
    private void save(long wanted) {
        synchronized (saving) {
            if (savedRevision >= wanted) {
                return;
            }
            JiraData data;
            long saved;
            synchronized (this) {
                data = new JiraData(
                        lastId,
                        lastNumbers,
                        new ArrayList<>(issues.values()),
                        new ArrayList<>(webhooks.values()),
                        tokens);
                saved = revision;
            }
            file.write(data);
            savedRevision = saved;
        }
    }
}
