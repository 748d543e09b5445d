package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.CreateResult.Created;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Replies that come in another order, or are those to other questions: each item is bound to its own issue. */
public class MixedUpRepliesTest {

    private static final Actor ALICE = new Actor(World.LINK, "alice-key");
    private static final Optional<LocalDate> LATER = Optional.of(LocalDate.parse("2027-01-31"));

    private final World world = new World();
    private final EventfulJira jira = new EventfulJira(world.jira);
    private final Node node = new Node(world, world.ports().with(jira));

    @Test
    public void bindsEachItemToItsOwnIssueWhateverTheOrderOfTheReply() {
        jira.replacing("create", MixedUpRepliesTest::reversed);

        node.publish(complete("A"), complete("B"), complete("C"));

        assertOwnIssues(3);
    }

    @Test
    public void tellsIssuesOfTheSameTextByTheirMarkers() {
        jira.replacing("create", MixedUpRepliesTest::reversed);

        node.publish(complete("A").with("id", "1"), complete("A").with("id", "2"), complete("B"));

        assertOwnIssues(3);
    }

    @Test
    public void searchesForTheIssueWhenTheReplyIsThatOfAnotherCreation() {
        Issue foreign = world.jira.issues().put(ALICE, "OPS", "A");
        jira.replacing(
                "create", (List<CreateResult> own) -> List.of(new Created(foreign.id(), foreign.key(), Map.of())));

        node.publish(complete("A"));

        assertEquals(Optional.of(WaitReason.Code.OUTCOME_UNKNOWN), world.reason());
        world.pass(Duration.ofMinutes(3));
        assertOwnIssues(1);
    }

    @Test
    public void searchesForWhatCouldNotBeProven() {
        jira.after("create", () -> world.jira.failures().failNext("readAll", new JiraException.NotSent("down", null)));

        node.publish(complete("A"), complete("B"));
        world.pass(Duration.ofMinutes(3));

        assertOwnIssues(2);
    }

    @Test
    public void createsNoSecondIssueWhenTheReplyToASearchIsAnothers() {
        Issue foreign = world.jira.issues().put(new Actor(World.LINK, "bob-key"), "OPS", "Something else");
        world.jira.failures().loseNextReply("create");
        node.publish(complete("A"));
        world.clock.pass(Duration.ofMinutes(10));
        jira.replacing("readMarked", (MarkedIssue right) -> new MarkedIssue(foreign, Optional.empty()));

        node.minute();
        node.executor.doWhatIsDue();
        world.pass(Duration.ofMinutes(20));

        assertOwnIssues(1);
    }

    @Test
    public void createsNoSecondIssueWhenTheLastSearchIsAnsweredWithTheReplyToAnother() {
        world.jira.failures().loseNextReply("create");
        node.publish(complete("A"));
        world.clock.pass(Duration.ofMinutes(10));
        jira.replacing("createdWithin", (List<String> right) -> List.of());

        node.minute();
        node.executor.doWhatIsDue();
        world.pass(Duration.ofMinutes(20));

        assertOwnIssues(1);
    }

    @Test
    public void provesIssuesThatTheIndexDoesNotShowYet() {
        world.jira.lagIndexBy(Duration.ofMinutes(1));

        node.publish(complete("A"), complete("B"));

        assertOwnIssues(2);
    }

    @Test
    public void believesTheReplyWhereTheActorMayNotSeeTheIssue() {
        jira.after("create", () -> world.jira.issues().addProject("OPS").hiddenFrom("alice-key"));

        node.publish(complete("A"));

        assertEquals(world.issue().id(), world.only().issue().orElseThrow().id().issueId());
    }

    @Test
    public void bindsNothingToTheIssueOfAnotherItemThatIsGone() {
        node.publish(complete("A"));
        Issue gone = world.issue();
        world.inJira().delete();
        jira.replacing("create", (List<CreateResult> own) -> List.of(new Created(gone.id(), gone.key(), Map.of())));

        node.publish(complete("A"), complete("B"));
        world.pass(Duration.ofMinutes(3));

        String issue = world.titled("B").issue().orElseThrow().id().issueId();
        assertEquals(world.issue().id(), issue);
    }

    @Test
    public void takesNoIssueForAnother() {
        Issue foreign = world.jira.issues().put(ALICE, "OPS", "Something else");
        node.publish(complete("A"));
        String own = world.only().issue().orElseThrow().id().issueId();
        jira.replacing("read", (Issue right) -> foreign);

        node.sync.issueChanged(World.LINK, own);
        node.executor.doWhatIsDue();

        assertEquals(own, world.only().issue().orElseThrow().id().issueId());
        assertEquals(Optional.of(WaitReason.Code.WRONG_ANSWER), world.reason());
    }

    @Test
    public void doesNotGoBackToWhatAnIssueWasThoughOneReplyIsThatToAnEarlierQuestion() {
        Issue earlier = issueThatChangedSince();
        jira.replacing("read", (Issue right) -> earlier);

        hearOfTheIssue();

        assertEquals(LATER, world.only().issue().orElseThrow().due());
        assertEquals(List.of("2026-12-15 > 2027-01-31"), dueDates());
    }

    @Test
    public void goesBackWithAJiraThatWasRestoredFromABackup() {
        Issue earlier = issueThatChangedSince();
        world.jira.issues().edit(earlier.id(), issue -> earlier);
        jira.always(() -> jira.replacing("read", (Issue right) -> earlier));

        hearOfTheIssue();

        assertEquals(earlier.due(), world.only().issue().orElseThrow().due());
        assertEquals(List.of("2026-12-15 > 2027-01-31", "2027-01-31 > 2026-12-15"), dueDates());
    }

    private Issue issueThatChangedSince() {
        node.publish(complete("A"));
        Issue earlier = world.issue();
        world.clock.pass(Duration.ofHours(1));
        world.inJira().due("2027-01-31");
        hearOfTheIssue();
        assertEquals(LATER, world.only().issue().orElseThrow().due());
        world.clock.pass(Duration.ofHours(1));
        return earlier;
    }

    private void hearOfTheIssue() {
        node.sync.issueChanged(World.LINK, world.issue().id());
        node.executor.doWhatIsDue();
    }

    private List<String> dueDates() {
        return world.items.history(world.only().uid()).stream()
                .filter(line -> line.what() == Change.What.DUE)
                .map(line -> line.oldValue() + " > " + line.newValue())
                .toList();
    }

    @Test
    public void bindsToTheIssueThatIsNamedThoughOneReplyIsAnothers() {
        Issue named = world.jira.issues().put(ALICE, "OPS", "Named");
        Issue foreign = world.jira.issues().put(ALICE, "OPS", "Something else");
        jira.replacing("resolve", (Issue right) -> foreign);

        node.publish(complete("A").with("issue", named.key()));
        world.pass(Duration.ofMinutes(2));

        assertEquals(named.id(), world.only().issue().orElseThrow().id().issueId());
    }

    @Test
    public void provesTwoIssuesByOneCall() {
        node.publish(complete("A"), complete("B"));

        assertOwnIssues(2);
        assertEquals(0, world.jira.callsOf("readMarked"));
    }

    @Test
    public void provesIssuesOneByOneWhenJiraRefusesToShowThemTogether() {
        jira.after("create", () -> world.jira.failures().failNext("readAll", new JiraException.NotPermitted("No")));

        node.publish(complete("A"), complete("B"));

        assertOwnIssues(2);
    }

    @Test
    public void knowsAnIssueWhoseMarkJiraDidNotKeepByItsText() {
        jira.replacing("readMarked", (MarkedIssue right) -> new MarkedIssue(right.issue(), Optional.empty()));

        node.publish(complete("A"));

        assertOwnIssues(1);
    }

    @Test
    public void bindsTheOthersAtOnceWhenOneOfTheIssuesIsThatOfAnotherFinding() {
        world.publish(200, "alice", FindingMarkup.page(complete("Foreign")));
        Issue foreign = world.issue();
        jira.replacing(
                "create",
                (List<CreateResult> own) -> List.of(new Created(foreign.id(), foreign.key(), Map.of()), own.get(1)));

        node.publish(complete("A"), complete("B"));

        assertEquals(ItemState.WAITING, world.titled("A").state());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
        world.pass(Duration.ofMinutes(3));
        assertOwnIssues(2);
    }

    private void assertOwnIssues(int count) {
        assertEquals(count, world.all().size());
        for (ActionItem item : world.all()) {
            assertEquals(ItemState.TRACKED, item.state());
            assertEquals(
                    List.of(item.issue().orElseThrow().id().issueId()),
                    world.jira.issues().createdFor(item.uid()).stream()
                            .map(Issue::id)
                            .toList());
        }
    }

    private static List<CreateResult> reversed(List<CreateResult> results) {
        List<CreateResult> reversed = new ArrayList<>(results);
        Collections.reverse(reversed);
        return reversed;
    }
}
