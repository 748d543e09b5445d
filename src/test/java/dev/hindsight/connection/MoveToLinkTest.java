package dev.hindsight.connection;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.PAGE;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.item.ManyItems;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SampleItems;
import dev.hindsight.item.StoredItem;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.ExecutorAtOnce;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** What becomes of items, and of what is known of their link, when it is gone or leads to another Jira. */
public class MoveToLinkTest {

    private static final String OLD = SampleItems.LINK;
    private static final Actor ALICE = new Actor(OLD, "alice-key");
    private static final List<String> PEOPLE = List.of("eve-key", "alice-key");
    private static final Instant LATER = NOON.plusSeconds(600);

    private final SettableClock clock = new SettableClock(LATER);
    private final InMemoryJira jira = new InMemoryJira(clock).withLink(OLD);
    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryActionItems items = new InMemoryActionItems(clock);
    private final InMemoryUsers users = new InMemoryUsers().with("alice");
    private final SiteOfTest site = new SiteOfTest();
    private final Installation installation = new Installation(settings, site);
    private final DesiredIssueFactory desiredIssues =
            new DesiredIssueFactory(users, new InMemoryPages(), site, new KeysAsTexts(), installation);
    private final Connections connections = new Connections(
            jira,
            new InMemoryJiraAdministration(),
            links,
            installation,
            users,
            site,
            settings,
            new ExecutorAtOnce(),
            clock,
            InMemoryAuditEntries.log(clock));
    private final MoveToLink move = new MoveToLink(
            jira, new ManyItems(new InMemoryItemCursor(items), items), connections, desiredIssues, clock);

    @Before
    public void useTheLink() {
        jira.issues().addProject("OPS");
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, OLD));
        connections.guard().whyNotAsked(ALICE);
        connections.nameServiceAccount(OLD, Optional.of("robot-key"), "alice-key");
    }

    @Test
    public void issuesAndWhatMayHaveBeenCreatedGoOnOverTheLinkThatLeadsToTheSameJira() {
        ActionItem elsewhere = creating("elsewhere").behind("another link");
        items.add(List.of(bound("bound", "1"), creating("pending"), waiting("neither"), elsewhere));
        jira.relink(OLD, "new");

        assertTrue(move.toSuccessor(OLD, () -> PEOPLE));

        assertEquals("new", found("bound").issue().orElseThrow().id().linkId());
        assertEquals("1", found("bound").issue().orElseThrow().id().issueId());
        assertEquals("new", found("pending").schedule().pending().orElseThrow().linkId());
        assertEquals(Optional.of(LATER), found("bound").schedule().nextAt());
        assertEquals(waiting("neither"), found("neither"));
        assertEquals(elsewhere, found("elsewhere"));
    }

    @Test
    public void theNewLinkIsTheOneThatIsSetAndTakesOverWhoReads() {
        jira.relink(OLD, "new");

        move.toSuccessor(OLD, () -> PEOPLE);

        assertEquals(Optional.of("new"), settings.site().get(IssueSettings.LINK));
        assertEquals(Optional.empty(), links.find(OLD));
        assertEquals(Optional.of("robot-key"), connections.serviceAccount("new"));
    }

    @Test
    public void theNewLinkKeepsTheAccountThatWasNamedForIt() {
        jira.relink(OLD, "new");
        connections.nameServiceAccount("new", Optional.of("other-key"), "alice-key");

        move.toSuccessor(OLD, () -> PEOPLE);

        assertEquals(Optional.of("other-key"), connections.serviceAccount("new"));
    }

    @Test
    public void whoeverOfThePeopleIsLetInFindsTheSameJira() {
        jira.relink(OLD, "new");
        jira.failures().shutOut("eve-key", new JiraException.NotPermitted("no"));

        assertTrue(move.toSuccessor(OLD, () -> PEOPLE));
    }

    @Test
    public void aLinkToAnotherJiraIsNoSuccessor() {
        items.add(List.of(bound("a", "1")));
        jira.withoutLink(OLD).withLink("new").callItself("http://another.example");

        assertFalse(move.toSuccessor(OLD, () -> PEOPLE));

        assertEquals(bound("a", "1"), found("a"));
        assertEquals(Optional.of(OLD), settings.site().get(IssueSettings.LINK));
    }

    @Test
    public void aLinkOverWhichNobodyIsLetInIsNoSuccessor() {
        jira.relink(OLD, "new");
        PEOPLE.forEach(person -> jira.failures().shutOut(person, new JiraException.NotPermitted("no")));

        assertFalse(move.toSuccessor(OLD, () -> PEOPLE));
    }

    @Test
    public void aLinkOfWhichNobodyKnowsWhereItLedHasNoSuccessor() {
        links.change("never used", link -> link);
        jira.forgetCalls();

        assertFalse(move.toSuccessor("never used", () -> PEOPLE));

        assertEquals(List.of(), jira.calls());
    }

    @Test
    public void issuesOfTheJiraBeforeWaitUnderALinkThatLeadsNowhereWhenAnotherIsAccepted() {
        items.add(List.of(bound("a", "1")));
        anotherJiraAnswers();

        move.acceptOther(OLD, "alice-key");

        String retired = connections.replaced().retiredId(OLD);
        assertFalse(retired.equals(OLD));
        String waitingAt = found("a").issue().orElseThrow().id().linkId();
        assertTrue(waitingAt, waitingAt.startsWith(OLD + "-"));
        assertEquals("http://jira.example", links.find(waitingAt).orElseThrow().jiraUrl());
        assertEquals("http://another.example", links.find(OLD).orElseThrow().jiraUrl());
        assertEquals(Optional.empty(), connections.replaced().of(OLD));
        assertEquals(Optional.empty(), connections.guard().whyNotAsked(ALICE));
    }

    @Test
    public void thatAnotherJiraAnswersIsToldWithBothAddresses() {
        assertEquals(Optional.empty(), connections.replaced().of(OLD));

        anotherJiraAnswers();

        assertEquals(
                Optional.of(new ReplacedLinks.Replacement("http://jira.example", "http://another.example")),
                connections.replaced().of(OLD));
    }

    @Test
    public void theSameJiraUnderAnotherAddressIsKnownByOneOfOurIssues() {
        items.add(List.of(bound("unmarked", unmarked()), bound("a", markedFor("a"))));
        anotherJiraAnswers();

        assertTrue(move.acceptMoved(OLD, "alice-key"));

        assertEquals(Optional.empty(), connections.replaced().of(OLD));
        assertEquals(OLD, found("a").issue().orElseThrow().id().linkId());
    }

    @Test
    public void aJiraThatHasIssuesOfTheSameIdsWithoutOurMarkIsNotTheSame() {
        items.add(List.of(bound("a", unmarked()), bound("b", markedFor("another"))));
        anotherJiraAnswers();

        assertFalse(move.acceptMoved(OLD, "alice-key"));

        assertTrue(connections.replaced().of(OLD).isPresent());
    }

    @Test
    public void aJiraWithoutOurIssuesIsNotTheSame() {
        items.add(List.of(bound("a", "999")));
        anotherJiraAnswers();

        assertFalse(move.acceptMoved(OLD, "alice-key"));
    }

    @Test
    public void onlyIssuesBehindTheLinkTellWhetherItIsTheSameJira() {
        items.add(List.of(bound("a", "999").behind("another link"), creating("pending")));
        anotherJiraAnswers();

        assertTrue(move.acceptMoved(OLD, "alice-key"));
    }

    @Test
    public void nothingIsAcceptedWhileJiraCannotBeAsked() {
        items.add(List.of(bound("a", markedFor("a"))));
        anotherJiraAnswers();
        jira.failures().failNext("readMarked", new JiraException.NotSent("down", null));

        assertThrows(JiraException.NotSent.class, () -> move.acceptMoved(OLD, "alice-key"));

        assertTrue(connections.replaced().of(OLD).isPresent());
    }

    private void anotherJiraAnswers() {
        jira.callItself("http://another.example");
        connections.guard().liftPauses();
        connections.guard().whyNotAsked(ALICE);
    }

    private String markedFor(String uid) {
        ActionItem item = waiting(uid);
        DesiredIssue desired = desiredIssues.of(
                uid, item.finding(), PageBuilder.page(PAGE).build(), DesiredIssueFactory.Disclosure.FULL);
        CreateResult created = jira.create(
                        ALICE,
                        List.of(desiredIssues.newIssue(uid, item.finding(), desired, "OPS", settings.site())),
                        Instant.MAX)
                .get(0);
        assertTrue(created.toString(), created instanceof CreateResult.Created);
        return jira.issues().createdFor(uid).get(0).id();
    }

    private String unmarked() {
        return jira.issues().put(ALICE, "OPS", "Somebody else's").id();
    }

    private static ActionItem bound(String uid, String issueId) {
        return waiting(uid).boundTo(snapshot(issueId, StatusCategory.NEW, NOON));
    }

    private static ActionItem creating(String uid) {
        return waiting(uid)
                .withSchedule(SyncSchedule.NONE.creating(
                        new PendingCreation(NOON, OLD), "alice-key", NOON.plusSeconds(1200)));
    }

    private ActionItem found(String uid) {
        return StoredItem.find(items, uid).orElseThrow();
    }
}
