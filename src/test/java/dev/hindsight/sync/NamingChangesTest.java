package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.Change;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** History names who changed an issue, and when, as Jira tells it; never the one in whose name we act. */
public class NamingChangesTest {

    private static final Set<What> IN_JIRA = Set.of(What.STATUS, What.OWNER, What.DUE);

    private final World world = new World();

    @Test
    public void namesWhoChangedDateAndStatusInJiraAndWhen() {
        publish();
        Instant dated = world.clock.instant();
        bob().due("2027-01-31");
        world.clock.pass(Duration.ofSeconds(7));
        Instant closed = world.clock.instant();
        bob().close();

        world.pass(Duration.ofMinutes(2));

        assertEquals(
                List.of(
                        "due 2026-12-15 -> 2027-01-31 by bob-key in jira at " + dated,
                        "status new To Do -> done Done by bob-key in jira at " + closed),
                told());
    }

    @Test
    public void keepsWhatJiraSaysOfAPersonWithoutAnAccountHere() {
        publish();
        world.inJira().due("2027-01-31");

        world.pass(Duration.ofMinutes(2));

        Change line = lines().get(0);
        assertEquals(Optional.empty(), line.actor());
        assertEquals(Optional.of(new Author(Optional.empty(), "mallory", "Mallory from Jira")), line.jiraUser());
    }

    @Test
    public void namesNobodyWhereJiraNamesNobody() {
        publish();
        world.inJira().byNobody().due("2027-01-31");

        world.pass(Duration.ofMinutes(2));

        assertEquals(1, lines().size());
        assertNamesNobody(lines().get(0));
    }

    @Test
    public void tellsEachStatusThatAnIssueWentThroughBetweenTwoReadings() {
        publish();
        bob().start();
        world.clock.pass(Duration.ofSeconds(5));
        world.inJira().by("carol").close();

        world.pass(Duration.ofMinutes(2));

        assertEquals(
                List.of(
                        "status new To Do -> indeterminate In Progress by bob-key",
                        "status indeterminate In Progress -> done Done by carol-key"),
                told().stream().map(NamingChangesTest::withoutPlace).toList());
    }

    @Test
    public void tellsAnEditOfThePageOnceAndAsTheEditors() {
        publish();

        world.publish("carol", complete("A").with("due", "2027-01-31"));
        world.pass(Duration.ofMinutes(2));

        assertEquals(1, lines().size());
        assertEquals("due 2026-12-15 -> 2027-01-31 by carol-key in page at " + written(), told().get(0));
    }

    private Instant written() {
        return world.issue().updated().orElseThrow();
    }

    @Test
    public void tellsAnEditOfThePageOnceAlsoWhenJirasReplyWasLost() {
        publish();
        world.jira.failures().loseNextReply("update");

        world.publish("carol", complete("A").with("due", "2027-01-31"));
        world.pass(Duration.ofMinutes(30));

        assertEquals(1, lines().size());
        assertEquals("due 2026-12-15 -> 2027-01-31 by carol-key in page at " + written(), told().get(0));
    }

    @Test
    public void tellsAnEditOfThePageAsTheEditorsWhoeverTheyAreInJira() {
        publish();
        EventfulJira jira = new EventfulJira(world.jira);
        Node node = new Node(world, world.ports().with(jira));
        jira.replacing("changelogs", NamingChangesTest::byAnotherAccount);

        world.save(World.PAGE, "carol", FindingMarkup.page(complete("A").with("due", "2027-01-31")));
        node.scanner.request(World.PAGE, world.page().build().version(), "carol-key");
        node.executor.doWhatIsDue();

        assertEquals(List.of("due 2026-12-15 -> 2027-01-31 by carol-key in page at " + written()), told());
    }

    /** Changelogs as they are where everybody has another user name in Jira than in the wiki. */
    private static Map<String, Changelog> byAnotherAccount(Map<String, Changelog> read) {
        Author another = new Author(Optional.empty(), "c.smith", "Carol Smith");
        Map<String, Changelog> changed = new HashMap<>();
        read.forEach((id, changelog) -> changed.put(
                id,
                new Changelog(
                        true,
                        changelog.entries().stream()
                                .map(entry -> new Changelog.Entry(
                                        entry.id(),
                                        entry.at(),
                                        Optional.of(another),
                                        entry.field(),
                                        entry.from(),
                                        entry.to()))
                                .toList())));
        return changed;
    }

    @Test
    public void namesNobodyForADifferenceOfWhichJiraDoesNotTell() {
        publish();
        bob().due("2027-01-31");
        world.jira.failures().failNext("changelogs", new JiraException.WrongAnswer("cut off", null));

        world.pass(Duration.ofMinutes(2));

        assertEquals(1, lines().size());
        assertNamesNobody(lines().get(0));
        assertEquals(Optional.of(Source.JIRA), lines().get(0).source());
        assertEquals(
                "2027-01-31",
                world.only().issue().orElseThrow().due().orElseThrow().toString());
    }

    @Test
    public void tellsOfLaterChangesOnlyAfterOneThatWasNotTold() {
        publish();
        bob().due("2027-01-31");
        world.jira.failures().failNext("changelogs", new JiraException.WrongAnswer("cut off", null));
        world.pass(Duration.ofMinutes(2));

        world.inJira().by("carol").due("2027-02-28");
        world.pass(Duration.ofMinutes(2));

        assertEquals(2, lines().size());
        assertEquals(Optional.of("carol-key"), lines().get(1).actor());
    }

    @Test
    public void leavesOutWhatHappenedBeforeTheBlockNamedTheIssue() {
        String id = world.jira
                .issues()
                .put(new Actor(World.LINK, "carol-key"), "OPS", "Theirs")
                .id();
        world.clock.pass(Duration.ofHours(1));
        new IssueEdit(world.jira.issues(), id).by("carol").start();
        world.clock.pass(Duration.ofHours(1));
        world.publish(complete("A").with("issue", "OPS-1"));
        world.clock.pass(Duration.ofHours(1));

        bob().close();
        world.pass(Duration.ofMinutes(2));

        List<Change> statuses =
                lines().stream().filter(line -> line.what() == What.STATUS).toList();
        assertEquals(List.of("indeterminate In Progress", "done Done"), values(statuses));
        assertNamesNobody(statuses.get(0));
        assertEquals(Optional.of("bob-key"), statuses.get(1).actor());
    }

    private static List<String> values(List<Change> lines) {
        return lines.stream().map(Change::newValue).toList();
    }

    @Test
    public void namesWhoChangedAnIssueBeforeItsLostReplyWasMadeUpFor() {
        world.publishLosingTheReply();
        world.clock.pass(Duration.ofSeconds(20));
        bob().due("2027-01-31");

        world.pass(Duration.ofMinutes(10));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(List.of("bob-key"), actors());
    }

    @Test
    public void namesWhoPublishedTheVersionThatLeftOutTheBlock() {
        publish();

        world.publish("carol");

        Change last = last();
        assertEquals(ItemState.REMOVED.value(), last.newValue());
        assertEquals(Optional.of("carol-key"), last.actor());
        assertEquals(Optional.of(Source.PAGE), last.source());
    }

    @Test
    public void namesWhoPublishedAFindingThatIsNotComplete() {
        world.publish("carol", complete("A").without("due"));

        assertEquals(Optional.of("carol-key"), last().actor());
    }

    private void publish() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofSeconds(30));
    }

    private IssueEdit bob() {
        return world.inJira().by("bob");
    }

    private Change last() {
        List<Change> all = world.items.history(world.only().uid());
        return all.get(all.size() - 1);
    }

    /** The lines that tell what changed in the issue. */
    private List<Change> lines() {
        return world.items.history(world.only().uid()).stream()
                .filter(line -> IN_JIRA.contains(line.what()))
                .toList();
    }

    private List<String> actors() {
        return lines().stream().map(line -> line.actor().orElse("nobody")).toList();
    }

    private List<String> told() {
        return lines().stream()
                .map(line -> "%s %s -> %s by %s in %s at %s"
                        .formatted(
                                line.what().value(),
                                line.oldValue(),
                                line.newValue(),
                                line.actor().orElse("nobody"),
                                line.source().orElseThrow().value(),
                                line.at()))
                .toList();
    }

    private static String withoutPlace(String line) {
        return line.replaceAll(" in jira at .*", "");
    }

    private static void assertNamesNobody(Change line) {
        assertTrue(line.toString(), line.actor().isEmpty() && line.jiraUser().isEmpty());
    }
}
