package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.titled;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Issue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.scan.ScanRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** A database that is restored from a backup, or lost its last seconds, does not make second issues. */
public class LostTablesTest {

    private static final long OTHER_PAGE = 200;

    private final World world = new World();

    @Test
    public void aFindingGetsBackTheIssueThatItHad() {
        world.publish(complete("A"));

        InMemoryActionItems restored = restored();

        assertEquals(world.issue().id(), issueId(restored, "A"));
    }

    @Test
    public void itIsLookedForAMonthAtLeast() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofDays(20));

        assertEquals(world.issue().id(), issueId(restored(), "A"));
    }

    @Test
    public void itIsLookedForLessFarBackWhereSomebodyHasCreatedMoreThanJiraGives() {
        world.publish(complete("A"));
        for (int time = 0; time < 4; time++) {
            world.jira
                    .failures()
                    .failNext("possiblyOurs", new JiraException.TooMuch("Jira shows only 1000 of 4000 issues"));
        }
        InMemoryActionItems restored = new InMemoryActionItems(world.wikiClock);
        Node node = new Node(world, world.ports().with(restored));

        node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");
        node.executor.doWhatIsDue();

        assertEquals(world.issue().id(), issueId(restored, "A"));
    }

    @Test
    public void aBackupOlderThanAMonthIsLookedBehind() {
        InMemoryActionItems backup = new InMemoryActionItems(world.wikiClock);
        new Node(world, world.ports().with(backup)).publish(complete("A"));
        world.clock.pass(Duration.ofDays(1));
        world.publish(World.PAGE + 1, "alice", FindingMarkup.page(complete("B")));
        world.clock.pass(Duration.ofDays(80));

        Node restored = new Node(world, world.ports().with(backup));
        restored.scanner.request(World.PAGE + 1, ScanRequest.ANY_VERSION, "alice-key");
        restored.passMinutes(5);

        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void findingsGetBackTheirOwnIssuesInWhateverOrderTheyAreNumberedNow() {
        world.publish(complete("A"));
        world.publish(complete("B"), complete("A"));

        InMemoryActionItems restored = restored();

        assertEquals(2, world.jira.issues().all().size());
        assertEquals(idOfSummary("A"), issueId(restored, "A"));
        assertEquals(idOfSummary("B"), issueId(restored, "B"));
    }

    @Test
    public void aFindingGetsBackItsOwnIssueThoughOneOfTheSameTitleWasTakenOffThePage() {
        world.publish(complete("A"), complete("B").with("title", "A"));
        String ofFirst =
                world.jira.issues().createdFor(world.all().get(0).uid()).get(0).id();
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        assertEquals(ofFirst, issueId(restored(), "A"));
    }

    @Test
    public void findingsOfTheSameTitleGetBackTheirIssuesFromTheOldestOn() {
        FindingMarkup[] ofOneTitle = Stream.of("K", "L", "M", "N", "O")
                .map(key -> complete(key).with("title", "A"))
                .toArray(FindingMarkup[]::new);
        world.publish(ofOneTitle);
        String others = FindingMarkup.page(titled("1"), titled("2"), titled("3"), titled("4"), titled("5"));
        world.save(World.PAGE, "alice", others + FindingMarkup.page(ofOneTitle));

        assertEquals(
                world.jira.issues().all().stream().map(Issue::id).sorted().toList(),
                restored().ofPage(World.PAGE).stream()
                        .flatMap(item -> item.issue().map(issue -> issue.id().issueId()).stream())
                        .toList());
    }

    @Test
    public void aRenamedFindingGetsBackItsIssue() {
        world.publish(complete("A"));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A").with("title", "Renamed")));

        assertEquals(world.issue().id(), issueId(restored(), "Renamed"));
    }

    @Test
    public void whatTheOwnerDecidedInJiraStays() {
        world.publish(complete("A"));
        world.inJira().due("2027-05-05");

        InMemoryActionItems restored = restored();

        ActionItem item = restored.ofPage(World.PAGE).get(0);
        assertEquals(
                Optional.of(LocalDate.parse("2027-05-05")),
                item.issue().orElseThrow().due());
        assertEquals(Optional.of(LocalDate.parse("2027-05-05")), world.issue().due());
    }

    @Test
    public void anIssueWithoutItsLabelIsKnownByItsReporter() {
        world.publish(complete("A"));
        world.inJira().removeLabel("postmortem");

        assertEquals(world.issue().id(), issueId(restored(), "A"));
    }

    @Test
    public void theIssueOfAnItemThatIsBeingCreatedIsNotTakenForThatOfAnotherOfTheSameTitle() {
        Node node = new Node(world);
        world.jira.failures().loseNextReply("create");
        node.publish(complete("A"));
        Node restarted = new Node(world);
        restarted.publish(complete("A"), complete("B").with("title", "A").with("owner", "carol"));
        restarted.passMinutes(15);

        assertEquals(2, world.jira.issues().all().size());
        for (ActionItem item : world.all()) {
            assertEquals(
                    item.issue().orElseThrow().id().issueId(),
                    world.jira.issues().createdFor(item.uid()).get(0).id());
        }
    }

    @Test
    public void anIssueOfAnotherInstallationIsLeftAlone() {
        world.publish(complete("A"));
        World other = new World();
        String foreign = other.node.installation.id();

        assertTrue(!foreign.equals(world.node.installation.id()));
        Node node = new Node(
                world,
                world.ports().with(new InMemoryActionItems(world.wikiClock)).with(other.settings));
        scan(node);

        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void nothingIsCreatedWhileItCannotBeLooked() {
        world.publish(complete("A"));
        world.jira.failures().failNext("possiblyOurs", new JiraException.WrongAnswer("HTML", null));

        InMemoryActionItems restored = restored();

        assertEquals(world.issue().id(), issueId(restored, "A"));
    }

    @Test
    public void oneLookForAPersonIsEnough() {
        world.publish(complete("A"));
        world.publish(complete("A"), complete("B"));

        assertEquals(1, world.jira.callsOf("possiblyOurs"));
    }

    @Test
    public void afterTheTablesHaveFailedItIsLookedAgain() {
        EventfulItems items = new EventfulItems(world.items);
        Node node = new Node(world, world.ports().with(items));
        node.publish(complete("A"));
        items.before("acquireCreateLocks", () -> {
            throw new IllegalStateException("The tables do not answer");
        });
        node.publish(complete("A"), complete("B"));
        node.passMinutes(10);

        assertEquals(2, world.jira.callsOf("possiblyOurs"));
    }

    @Test
    public void aNewFindingGetsItsIssueThoughOneThatWasLostIsNobodysAnyMore() {
        world.publish(complete("A"), complete("B"));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        InMemoryActionItems restored = new InMemoryActionItems(world.wikiClock);
        Node node = new Node(world, world.ports().with(restored));
        scan(node);

        node.publish(OTHER_PAGE, FindingMarkup.page(complete("C")));
        node.passMinutes(5);

        assertEquals(ItemState.TRACKED, restored.ofPage(OTHER_PAGE).get(0).state());
        assertEquals(3, world.jira.issues().all().size());
    }

    @Test
    public void itIsLookedForAMonthThoughSomethingElseWasBoundSince() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofDays(5));
        InMemoryActionItems kept = new InMemoryActionItems(world.wikiClock);
        new Node(world, world.ports().with(kept)).publish(OTHER_PAGE, FindingMarkup.page(complete("B")));

        scan(new Node(world, world.ports().with(kept)));

        assertEquals(idOfSummary("A"), issueId(kept, "A"));
    }

    @Test
    public void anIssueWhoseDescriptionWasRewrittenIsKnownByItsLabel() {
        world.publish(complete("A"));
        world.inJira().describe("Rewritten");

        assertEquals(world.issue().id(), issueId(restored(), "A"));
    }

    @Test
    public void anIssueThatAnotherFindingNamesIsLeftToIt() {
        world.publish(complete("A"));
        InMemoryActionItems restored = new InMemoryActionItems(world.wikiClock);
        new Node(world, world.ports().with(restored)).publish(OTHER_PAGE, naming(world.issue()));

        scan(new Node(world, world.ports().with(restored)));

        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void anIssueThatAnotherFindingNamesAfterItWasFoundIsLeftToIt() {
        world.publish(complete("A"));
        Issue issue = world.issue();
        InMemoryActionItems restored = new InMemoryActionItems(world.wikiClock);
        Node node = new Node(world, world.ports().with(restored));
        node.publish(OTHER_PAGE + 1, FindingMarkup.page(complete("C")));
        node.publish(OTHER_PAGE, naming(issue));

        scan(node);

        assertEquals(3, world.jira.issues().all().size());
    }

    private static String naming(Issue issue) {
        return FindingMarkup.page(complete("Named").with("issue", issue.key()));
    }

    /** The tables as they were before anything was stored; the wiki goes on from its last page. */
    private InMemoryActionItems restored() {
        InMemoryActionItems restored = new InMemoryActionItems(world.wikiClock);
        scan(new Node(world, world.ports().with(restored)));
        return restored;
    }

    private void scan(Node node) {
        node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");
        node.passMinutes(5);
    }

    private static String issueId(InMemoryActionItems items, String title) {
        ActionItem found = items.ofPage(World.PAGE).stream()
                .filter(item -> item.finding().title().equals(title))
                .findFirst()
                .orElseThrow();
        assertEquals(ItemState.TRACKED, found.state());
        return found.issue().orElseThrow().id().issueId();
    }

    private String idOfSummary(String summary) {
        return world.jira.issues().all().stream()
                .filter(issue -> issue.summary().equals(summary))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
