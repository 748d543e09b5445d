package dev.hindsight.issue.adapter;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.JiraException;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.wiki.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The create screens of projects, as each person sees them, remembered for five minutes. May be lost at any time.
 */
final class CreateScreens {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 200;

    /** Whose view of what; the link and the person are the caller's. */
    record Key(Actor actor, String project, IssueTypeChoice issueType) {}

    private record Remembered(CreateScreen screen, Instant readAt) {

        boolean isWithin(Duration age, Instant now) {
            return Recent.isWithin(age, readAt, now);
        }
    }

    private final Clock clock;
    private final Map<Key, Remembered> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    CreateScreens(Clock clock) {
        this.clock = clock;
    }

    /**
     * The create screen for new issues of a type in a project.
     *
     * @throws JiraException.Refused when there is no such project, or no such type in it, for that person
     */
    CreateScreen find(JiraApi jira, Key key) {
        Optional<CreateScreen> known = recall(key);
        if (known.isPresent()) {
            return known.get();
        }
        CreateScreen screen = new ScreenReader(jira, key.project()).screen(key.issueType());
        remember(key, screen);
        return screen;
    }

    /** The screen as it is by now; empty when it was read a moment ago, or when Jira does not say. */
    Optional<CreateScreen> newer(JiraApi jira, Key key) {
        if (wasJustRead(key)) {
            return Optional.empty();
        }
        forget(key);
        try {
            return Optional.of(find(jira, key));
        } catch (JiraException e) {
            return Optional.empty();
        }
    }

    private synchronized boolean wasJustRead(Key key) {
        return Optional.ofNullable(remembered.get(key))
                .filter(value -> value.isWithin(MOMENT, clock.instant()))
                .isPresent();
    }

    private synchronized Optional<CreateScreen> recall(Key key) {
        return Optional.ofNullable(remembered.get(key))
                .filter(value -> value.isWithin(FRESH, clock.instant()))
                .map(Remembered::screen);
    }

    private synchronized void remember(Key key, CreateScreen screen) {
        remembered.remove(key);
        remembered.put(key, new Remembered(screen, clock.instant()));
    }

    /** Asks Jira again next time, since a screen turned out to be another. */
    synchronized void forget(Key key) {
        remembered.remove(key);
    }
}
