package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the changelogs of issues that turned out to have changed, in one person's name: those that are known to be wanted
 * together, fewer at a time once Jira did not give them, others one by one. No changelog is no reason not to take what was
 * read of an issue; only what concerns the whole link fails. For one thread and one run.
 */
final class Changelogs {

    private static final Logger LOG = LoggerFactory.getLogger(Changelogs.class);

    private final Jira jira;
    private final Actor reader;
    private final Map<String, Instant> expected = new LinkedHashMap<>();
    private final Map<String, Changelog> read = new HashMap<>();
    private int atOnce = Jira.MOST_CHANGELOGS_AT_ONCE;

    Changelogs(Jira jira, Actor reader) {
        this.jira = jira;
        this.reader = reader;
    }

    /** The changelog of an issue will be wanted, from an instant of Jira's clock on. */
    void expect(String issueId, Instant after) {
        expected.put(issueId, after);
    }

    /** The changelog of an issue, read together with others that are expected. */
    Optional<Changelog> together(String issueId, Instant after) {
        if (expected.remove(issueId) != null && !expected.isEmpty() && atOnce > 1) {
            readWithOthers(issueId, after);
        }
        return Optional.ofNullable(read.remove(issueId)).or(() -> now(issueId, after));
    }

    private void readWithOthers(String issueId, Instant after) {
        Map<String, Instant> batch = new LinkedHashMap<>(Map.of(issueId, after));
        List<String> others = new ArrayList<>(expected.keySet());
        others.subList(0, Math.min(others.size(), atOnce - 1))
                .forEach(other -> batch.put(other, expected.remove(other)));
        ask(batch).ifPresentOrElse(read::putAll, () -> {
            // Together they may hold more than one reply may
            atOnce = batch.size() / 2;
            batch.remove(issueId);
            expected.putAll(batch);
        });
    }

    /** The changelog of an issue as it is now; empty when Jira does not give it. */
    Optional<Changelog> now(String issueId, Instant after) {
        return ask(Map.of(issueId, after)).flatMap(given -> Optional.ofNullable(given.get(issueId)));
    }

    private Optional<Map<String, Changelog>> ask(Map<String, Instant> issues) {
        try {
            return Optional.of(jira.changelogs(reader, issues.keySet(), Collections.min(issues.values())));
        } catch (JiraException e) {
            if (e.concernsTheLink()) {
                throw e;
            }
            LOG.debug("Jira behind link {} gave no changelog of {}", reader.linkId(), issues.keySet(), e);
            return Optional.empty();
        }
    }
}
