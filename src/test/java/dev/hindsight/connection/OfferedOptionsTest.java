package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;

public class OfferedOptionsTest {

    private static final Actor ALICE = new Actor("jira", "alice-key");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:15:00Z"));
    private final InMemoryJira jira = new InMemoryJira(clock).withLink("jira");
    private final ExecutorOnDemand executor = new ExecutorOnDemand(clock);
    private final OfferedOptions<Actor, JiraOptions> options =
            new OfferedOptions<>(jira::options, actor -> actor, executor, Duration.ZERO, clock);

    @Test
    public void doesNotWaitForASlowJira() {
        assertEquals(Optional.empty(), options.of(ALICE));
    }

    @Test
    public void givesWhatCameTooLateToTheNextWhoAsks() {
        options.of(ALICE);
        executor.doWhatIsDue();

        assertEquals(Optional.of(jira.options(ALICE)), options.of(ALICE));
    }

    @Test
    public void asksJiraOnceHoweverOftenThePageIsViewedMeanwhile() {
        options.of(ALICE);
        options.of(ALICE);
        executor.doWhatIsDue();

        assertEquals(1, jira.calls().size());
    }

    @Test
    public void asksAnewOnceAnAnswerWasTaken() {
        options.of(ALICE);
        executor.doWhatIsDue();
        options.of(ALICE);

        assertEquals(Optional.empty(), options.of(ALICE));
    }

    @Test
    public void doesNotGiveAnOldAnswer() {
        options.of(ALICE);
        executor.doWhatIsDue();
        clock.pass(Duration.ofMinutes(6));

        assertEquals(Optional.empty(), options.of(ALICE));
    }

    @Test
    public void doesNotGiveOnePersonsAnswerToAnother() {
        options.of(ALICE);
        executor.doWhatIsDue();

        assertEquals(Optional.empty(), options.of(new Actor("jira", "bob-key")));
    }

    @Test
    public void saysOnceWhyJiraCouldNotBeAsked() {
        jira.failures().breakLink("jira", new JiraException.NotSent("down", null));
        options.of(ALICE);
        executor.doWhatIsDue();

        assertThrows(JiraException.NotSent.class, () -> options.of(ALICE));
        assertEquals(Optional.empty(), options.of(ALICE));
    }

    @Test
    public void stopsWaitingWhereItsThreadIsToEnd() {
        OfferedOptions<Actor, JiraOptions> patient =
                new OfferedOptions<>(jira::options, actor -> actor, executor, Duration.ofMinutes(1), clock);
        Thread.currentThread().interrupt();

        assertEquals(Optional.empty(), patient.of(ALICE));

        assertTrue(Thread.interrupted());
    }
}
