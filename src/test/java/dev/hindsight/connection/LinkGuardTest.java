package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.LogLines;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.WaitReason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** When a link is left alone, and when Jira is asked who it is. */
public class LinkGuardTest extends LinkGuardFixture {

    @Test
    public void pausesALinkForAMinuteAfterThreeFailuresInARow() {
        fail(down, lost);
        assertEquals(Optional.empty(), guard.pausedUntil("jira"));

        fail(down);

        assertEquals(Optional.of(NOON.plusSeconds(60)), guard.pausedUntil("jira"));
        assertEquals(Optional.empty(), guard.pausedUntil("other"));
        clock.pass(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), guard.pausedUntil("jira"));
    }

    @Test
    public void countsAnewAfterAnAnswer() {
        fail(down, down);
        guard.answered("jira");

        fail(down, down);

        assertEquals(Optional.empty(), guard.pausedUntil("jira"));
    }

    @Test
    public void takesARefusalForAnAnswer() {
        fail(down, down, new JiraException.NotFound("no"), down, down);

        assertEquals(Optional.empty(), guard.pausedUntil("jira"));
        assertEquals(Optional.of(NOON), lastOk());
    }

    @Test
    public void doesNotCountWhatConcernsOnePersonOrOneAnswer() {
        fail(down, down);

        fail(
                new JiraException.NotAuthorized(URI.create("http://jira.example/allow")),
                new JiraException.WrongAnswer("HTML", null));

        assertEquals(Optional.empty(), guard.pausedUntil("jira"));
        assertEquals(Optional.empty(), lastOk());
    }

    @Test
    public void leavesABusyJiraAloneAsLongAsItAsks() {
        fail(new JiraException.Busy(NOON.plusSeconds(420)));

        assertEquals(Optional.of(NOON.plusSeconds(420)), guard.pausedUntil("jira"));
    }

    @Test
    public void believesNeitherThatAJiraIsBusyForAYearNorThatItIsNotAtAll() {
        fail(new JiraException.Busy(NOON.plus(Duration.ofDays(365))));
        assertEquals(Optional.of(NOON.plusSeconds(3600)), guard.pausedUntil("jira"));

        guard.liftPauses();
        fail(new JiraException.Busy(NOON));
        assertEquals(Optional.of(NOON.plusSeconds(5)), guard.pausedUntil("jira"));
    }

    @Test
    public void believesNoPauseThatIsLongerThanAny() {
        links.change("jira", link -> link.pausedUntil(NOON.plus(Duration.ofDays(2))));

        assertEquals(Optional.empty(), guard.pausedUntil("jira"));
    }

    @Test
    public void endsNoPauseBeforeItsTimeForAnAnswerToWhatWasAskedBefore() {
        fail(down, down, down);

        guard.answered("jira");

        assertEquals(Optional.of(NOON.plusSeconds(60)), guard.pausedUntil("jira"));
    }

    @Test
    public void pausesUntilTheLaterOfTwoInstants() {
        fail(new JiraException.Busy(NOON.plusSeconds(420)), down, down, down);
        assertEquals(Optional.of(NOON.plusSeconds(420)), guard.pausedUntil("jira"));

        fail(new JiraException.Busy(NOON.plusSeconds(421)));
        assertEquals(Optional.of(NOON.plusSeconds(421)), guard.pausedUntil("jira"));
    }

    @Test
    public void notesOnceAMinuteThatALinkAnswersAndAtOnceAfterAFailure() {
        guard.answered("jira");
        clock.pass(Duration.ofSeconds(59));
        guard.answered("jira");
        assertEquals(Optional.of(NOON), lastOk());

        fail(down);
        guard.answered("jira");
        assertEquals(Optional.of(NOON.plusSeconds(59)), lastOk());

        clock.pass(Duration.ofMinutes(1));
        guard.answered("jira");
        assertEquals(Optional.of(NOON.plusSeconds(119)), lastOk());
    }

    @Test
    public void notesThatALinkAnswersWhereAWrongClockWasAhead() {
        clock.pass(Duration.ofDays(1));
        guard.answered("jira");
        clock.set(NOON);

        guard.answered("jira");

        assertEquals(Optional.of(NOON), lastOk());
    }

    @Test
    public void tellsTheLogWhenAPauseBeginsAndWhenItEndsAndNotThatItGoesOn() {
        try (LogLines log = new LogLines(CircuitBreaker.class)) {
            guard.answered("jira");
            fail(down, down, down, down, down);
            guard.answered("jira");
            clock.pass(Duration.ofMinutes(1));
            guard.answered("jira");
            guard.answered("jira");

            assertEquals(log.all().toString(), 2, log.all().size());
            assertTrue(log.all().get(0).contains("is not asked until"));
            assertTrue(log.all().get(1).contains("answers again"));
        }
    }

    @Test
    public void asksAgainAtOnceWhenPausesAreLifted() {
        fail(down, down, down);

        guard.liftPauses();
        assertEquals(Optional.empty(), guard.pausedUntil("jira"));

        fail(down, down);
        assertEquals(Optional.empty(), guard.pausedUntil("jira"));
    }

    @Test
    public void writesWhileTheAddressOfTheWikiIsTheConfirmedOne() {
        installation.id();
        assertEquals(Optional.empty(), guard.whyNotWritten());

        site.moveTo("http://staging.example");

        assertEquals(Optional.of(new WaitReason(WaitReason.Code.WRITING_PAUSED)), guard.whyNotWritten());
    }

    @Test
    public void asksNothingOverALinkThatIsGone() {
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.LINK_GONE)),
                guard.whyNotAsked(new Actor("gone", "alice-key")));
        assertEquals(List.of(), jira.calls());
    }

    @Test
    public void remembersWhichJiraStandsBehindALinkAndAsksItOnceAnHour() {
        assertEquals(Optional.empty(), guard.whyNotAsked(ALICE));
        clock.pass(Duration.ofMinutes(59));
        assertEquals(Optional.empty(), guard.whyNotAsked(ALICE));

        assertEquals("http://jira.example", links.find("jira").orElseThrow().jiraUrl());
        assertEquals(1, jira.calls().size());

        clock.pass(Duration.ofMinutes(1));
        guard.whyNotAsked(ALICE);
        assertEquals(2, jira.calls().size());
    }

    @Test
    public void remembersWhichJiraStandsBehindALinkOfWhichOnlyTheAddressWasKnown() {
        links.change("jira", link -> link.leadingTo("", "Jira", "http://jira.example"));

        guard.whyNotAsked(ALICE);

        assertEquals("http://jira.example", links.find("jira").orElseThrow().jiraUrl());
    }

    private void fail(JiraException... failures) {
        for (JiraException failure : failures) {
            guard.failed("jira", failure);
        }
    }

    private Optional<Instant> lastOk() {
        return links.find("jira").flatMap(LinkState::lastOk);
    }
}
