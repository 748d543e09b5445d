package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.wiki.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** Who may see which issues, as Jira answers each person. */
public class ViewableIssuesTest {

    private static final Actor ALICE = new Actor("jira", "alice-key");
    private static final String ERIN = "erin-key";
    private static final URI AUTHORIZE = URI.create("https://jira.example/authorize");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:15:00Z"));
    private final InMemoryJira jira = new InMemoryJira(clock).withLink("jira").withLink("other");
    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final ViewableIssues viewable = new ViewableIssues(jira, links, clock);

    @Before
    public void hideAProject() {
        jira.issues().addProject("OPS");
        jira.issues().addProject("SEC").hiddenFrom(ERIN);
    }

    @Test
    public void eachPersonIsAnsweredByTheirOwnRights() {
        IssueSnapshot open = issue("OPS");
        IssueSnapshot secret = issue("SEC");

        ask("alice-key", List.of(open, secret));
        assertEquals(Optional.empty(), viewable.known(ERIN, open.id()));
        ask(ERIN, List.of(open, secret));

        assertEquals(Optional.of(true), viewable.known("alice-key", secret.id()));
        assertEquals(Optional.of(true), viewable.known(ERIN, open.id()));
        assertEquals(Optional.of(false), viewable.known(ERIN, secret.id()));
        assertEquals(
                List.of("alice-key", ERIN),
                jira.calls().stream().map(call -> call.actor().userKey()).toList());
    }

    @Test
    public void aHundredIssuesAreAskedAboutAtATime() {
        List<IssueSnapshot> all =
                IntStream.range(0, 250).mapToObj(number -> issue("OPS")).toList();

        ask(ERIN, all);

        assertEquals(3, jira.callsOf("visible"));
        assertTrue(
                all.stream().allMatch(issue -> viewable.known(ERIN, issue.id()).equals(Optional.of(true))));
    }

    @Test
    public void anAnswerHoldsForFiveMinutes() {
        IssueSnapshot issue = issue("OPS");
        ask(ERIN, List.of(issue));
        jira.issues().addProject("OPS").hiddenFrom(ERIN);

        clock.pass(ViewableIssues.FRESH.minusSeconds(1));
        ask(ERIN, List.of(issue));
        assertEquals(Optional.of(true), viewable.known(ERIN, issue.id()));
        assertEquals(1, jira.callsOf("visible"));

        clock.pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), viewable.known(ERIN, issue.id()));
        ask(ERIN, List.of(issue));
        assertEquals(Optional.of(false), viewable.known(ERIN, issue.id()));
    }

    @Test
    public void whatAClockThatWasWrongNotedDoesNotHold() {
        IssueSnapshot issue = issue("OPS");
        ask(ERIN, List.of(issue));

        clock.pass(Duration.ofHours(-1));

        assertEquals(Optional.empty(), viewable.known(ERIN, issue.id()));
    }

    @Test
    public void noMoreIsAskedThanTheLimitAllows() {
        IssueSnapshot first = issue("OPS");
        IssueSnapshot second = issue("OPS");
        AskingLimit one = new AskingLimit(clock, Duration.ofSeconds(3), 1);

        viewable.ask(ERIN, List.of(first, second), one);
        viewable.ask(ERIN, List.of(second), one);

        assertEquals(Optional.of(true), viewable.known(ERIN, first.id()));
        assertEquals(Optional.empty(), viewable.known(ERIN, second.id()));
    }

    @Test
    public void whatIsKnownIsNotCounted() {
        IssueSnapshot first = issue("OPS");
        IssueSnapshot second = issue("OPS");
        ask(ERIN, List.of(first));

        viewable.ask(ERIN, List.of(first, second), new AskingLimit(clock, Duration.ofSeconds(3), 1));

        assertEquals(Optional.of(true), viewable.known(ERIN, second.id()));
    }

    @Test
    public void nothingIsAskedWhenTheTimeIsOver() {
        IssueSnapshot issue = issue("OPS");
        AskingLimit limit = new AskingLimit(clock, Duration.ofSeconds(3), 1000);
        clock.pass(Duration.ofSeconds(3));

        viewable.ask(ERIN, List.of(issue), limit);

        assertEquals(Optional.empty(), viewable.known(ERIN, issue.id()));
        assertEquals(0, jira.callsOf("visible"));
    }

    @Test
    public void whatIsNotAnsweredStaysUnknownAndNobodyWaitsForADownJiraAtOnceAgain() {
        IssueSnapshot issue = issue("OPS");
        jira.failures().breakLink("jira", new JiraException.NotSent("Jira did not answer", null));
        ask(ERIN, List.of(issue));
        ask("alice-key", List.of(issue));

        assertEquals(Optional.empty(), viewable.known(ERIN, issue.id()));
        assertEquals(1, jira.callsOf("visible"));
        assertEquals(
                Optional.empty(),
                viewable.failure("alice-key", "jira").orElseThrow().authorizeAt());

        jira.failures().repair("jira");
        clock.pass(ViewableIssues.PAUSE);
        ask(ERIN, List.of(issue));
        assertEquals(Optional.of(true), viewable.known(ERIN, issue.id()));
        assertEquals(Optional.empty(), viewable.failure("alice-key", "jira"));
    }

    @Test
    public void whoHasNotAuthorizedTheLinkIsToldWhereAndNobodyElse() {
        IssueSnapshot issue = issue("OPS");
        jira.failures().shutOut(ERIN, new JiraException.NotAuthorized(AUTHORIZE));
        ask(ERIN, List.of(issue));
        ask("alice-key", List.of(issue));

        assertEquals(Optional.empty(), viewable.known(ERIN, issue.id()));
        assertEquals(
                Optional.of(AUTHORIZE),
                viewable.failure(ERIN, "jira").orElseThrow().authorizeAt());
        assertEquals(Optional.of(true), viewable.known("alice-key", issue.id()));
        assertEquals(Optional.empty(), viewable.failure("alice-key", "jira"));

        jira.failures().readmit(ERIN);
        clock.pass(ViewableIssues.PAUSE);
        ask(ERIN, List.of(issue));
        assertEquals(Optional.of(true), viewable.known(ERIN, issue.id()));
        assertEquals(Optional.empty(), viewable.failure(ERIN, "jira"));
    }

    @Test
    public void whomJiraDoesNotKnowSeesNothing() {
        IssueSnapshot issue = issue("OPS");
        jira.failures().shutOut(ERIN, new JiraException.NotPermitted("Who?"));

        ask(ERIN, List.of(issue));

        assertEquals(Optional.of(false), viewable.known(ERIN, issue.id()));
    }

    @Test
    public void nothingIsAskedOverALinkThatIsPausedOrLeadsToAnotherJira() {
        IssueSnapshot issue = issue("OPS");
        links.change("jira", link -> link.pausedUntil(clock.instant().plusSeconds(60)));
        ask(ERIN, List.of(issue));
        assertEquals(0, jira.callsOf("visible"));
        assertTrue(viewable.failure(ERIN, "jira").isPresent());

        clock.pass(Duration.ofMinutes(2));
        links.change(
                "jira",
                link -> link.leadingTo("http://jira.example", "Jira", "http://jira.example")
                        .leadingToAnother("http://other.example"));
        ask(ERIN, List.of(issue));

        assertEquals(0, jira.callsOf("visible"));
    }

    @Test
    public void oneLinkThatIsDownKeepsNobodyFromTheOther() {
        IssueSnapshot down = issue("OPS");
        IssueSnapshot up = down.behind("other");
        jira.failures().breakLink("jira", new JiraException.NotSent("Jira did not answer", null));

        ask(ERIN, List.of(down, up));

        assertEquals(Optional.empty(), viewable.known(ERIN, down.id()));
        assertTrue(viewable.known(ERIN, up.id()).isPresent());
    }

    @Test
    public void anIssueThatWasJustCreatedAndIsNotInTheIndexYetIsUnknown() {
        jira.lagIndexBy(Duration.ofMinutes(1));
        IssueSnapshot read = issue("OPS");
        IssueSnapshot created = snapshot(read.id().issueId(), "");

        ask(ERIN, List.of(created));
        assertEquals(Optional.empty(), viewable.known(ERIN, created.id()));
        ask(ERIN, List.of(read));

        assertEquals(Optional.of(false), viewable.known(ERIN, read.id()));
    }

    private void ask(String person, List<IssueSnapshot> issues) {
        viewable.ask(person, issues, new AskingLimit(clock, Duration.ofSeconds(3), 1000));
    }

    private IssueSnapshot issue(String project) {
        return snapshot(jira.issues().put(ALICE, project, "An issue").id(), "To Do");
    }

    private IssueSnapshot snapshot(String id, String status) {
        return new IssueSnapshot(
                new IssueId("jira", id),
                "OPS-1",
                new Issue.Status("1", status, StatusCategory.NEW),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }
}
