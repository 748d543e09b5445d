package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.ExecutorAtOnce;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What is told of the links that there are and were. */
public class ConnectionsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Actor ALICE = new Actor("jira", "alice-key");

    private final SettableClock clock = new SettableClock(NOON);
    private final InMemoryJira jira = new InMemoryJira(clock).withLink("first").withLink("jira");
    private final InMemoryJiraAdministration administration = new InMemoryJiraAdministration();
    private final InMemoryLinkStates states = new InMemoryLinkStates();
    private final InMemoryUsers users = new InMemoryUsers().with("alice").withInactive("dave");
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryAuditEntries audit = new InMemoryAuditEntries();
    private final SiteOfTest site = new SiteOfTest();
    private final Connections connections = new Connections(
            jira,
            administration,
            states,
            new Installation(settings, site),
            users,
            site,
            settings,
            new ExecutorAtOnce(),
            clock,
            new AuditLog(audit, clock));

    @Test
    public void findsALinkByItsIdAndNoneThatIsGone() {
        assertEquals(Optional.of("jira"), connections.find("jira").map(JiraLink::linkId));
        assertEquals(Optional.empty(), connections.find("gone"));
        assertEquals(
                List.of("first", "jira"),
                connections.links().stream().map(JiraLink::linkId).toList());
    }

    @Test
    public void tellsOfLinksThatAreGoneAndOfThoseThatWereNeverUsedByTheirPresentNames() {
        states.change("gone", link -> link.named("Former"));
        states.change("jira", link -> link.named("Old name").polledTo(NOON));

        List<LinkState> told = connections.states();

        assertEquals(
                Set.of("Former", "Jira"),
                Set.copyOf(told.stream().map(LinkState::name).toList()));
        assertEquals(3, told.size());
        assertTrue(told.contains(LinkState.unknown("jira").named("Jira").polledTo(NOON)));
        assertTrue(told.contains(LinkState.unknown("first").named("Jira")));
    }

    @Test
    public void tellsOfNoPauseThatIsOver() {
        states.change("jira", link -> link.pausedUntil(NOON.plusSeconds(60)));
        states.change("first", link -> link.pausedUntil(NOON));

        assertEquals(
                List.of(Optional.of(NOON.plusSeconds(60)), Optional.empty()),
                connections.states().stream().map(LinkState::pausedUntil).toList());
    }

    @Test
    public void keepsWhoHasNamedTheAccountThatReads() {
        connections.nameServiceAccount("jira", Optional.of("robot-key"), "alice-key");
        connections.nameServiceAccount("jira", Optional.empty(), "dave-key");

        assertEquals(
                List.of(
                        "alice-key service-account link:jira >robot-key",
                        "dave-key service-account link:jira robot-key>"),
                audit.told());
    }

    @Test
    public void listsTheLinksThatWereUsed() {
        states.change("gone", link -> link);

        assertEquals(List.of("gone"), connections.used());
    }

    @Test
    public void offersWhatJiraOffersThePersonWhoAsks() {
        jira.issues().addProject("OPS");

        assertEquals(Optional.of(jira.options(ALICE)), connections.options(ALICE));
        assertEquals(Optional.of(administration.issueTypes(ALICE, "OPS")), connections.issueTypes(ALICE, "OPS"));
    }

    @Test
    public void acceptsTheTokenThatAPersonWasGivenForTheWebhook() {
        String url = connections.webhook().byHand(ALICE).url();
        String token = url.substring(url.indexOf("token=") + "token=".length());

        assertTrue(connections.accepts("jira", new Delivery(token, "", new byte[0])));
        assertFalse(connections.accepts("jira", new Delivery(token + "0", "", new byte[0])));
        assertFalse(connections.accepts("first", new Delivery(token, "", new byte[0])));
    }

    @Test
    public void testsTheAccountThatIsEnteredForTheSiteAndNoneForASpace() {
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "jira"));

        assertTrue(codes(connections.testOfSite(settings.site(), Set.of(), "alice-key", Optional.empty()))
                .contains(Code.NO_SERVICE_ACCOUNT));
        assertTrue(codes(connections.testOfSite(settings.site(), Set.of(), "alice-key", Optional.of("dave-key")))
                .contains(Code.SERVICE_ACCOUNT_INACTIVE));
        assertFalse(codes(connections.testOfSpace(settings.site(), Set.of(), "alice-key")).stream()
                .anyMatch(code -> code.name().contains("SERVICE_ACCOUNT")));
    }

    @Test
    public void marksEachFindingOfTheTestByAWordOfItsOwn() {
        Set<String> words =
                Set.copyOf(List.of(Code.values()).stream().map(Code::value).toList());
        Set<String> kinds = Set.copyOf(List.of(ConnectionCheck.Kind.values()).stream()
                .map(ConnectionCheck.Kind::value)
                .toList());

        assertEquals(Code.values().length, words.size());
        assertEquals(ConnectionCheck.Kind.values().length, kinds.size());
    }

    private static List<Code> codes(List<ConnectionCheck> checks) {
        return checks.stream().map(ConnectionCheck::code).toList();
    }
}
