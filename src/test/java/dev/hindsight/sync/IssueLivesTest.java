package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** What becomes of issues in Jira, and what is shown of it. */
public class IssueLivesTest {

    private final World world = new World();

    @Test
    public void callsADeletedIssueMissingThoughItsPageIsScannedEveryDay() {
        EventfulJira slow = new EventfulJira(world.jira).always(() -> world.clock.pass(Duration.ofMillis(200)));
        Node node = new Node(world, world.ports().with(slow));
        node.publish(complete("A"));
        world.inJira().due("2027-03-03");
        node.publish(complete("A").with("due", "2027-01-31"));
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
        String id = world.issue().id();

        node.passMinutes(5 * 60);
        world.inJira().delete();
        node.sync.issueChanged(World.LINK, id);
        node.passMinutes(48 * 60);

        assertEquals(ItemState.MISSING, world.only().state());
    }

    @Test
    public void tracksANewFindingThatReplacesOneWhoseIssueWasDeleted() {
        becomesMissing();

        world.publish(complete("A once more"));

        assertEquals(ItemState.TRACKED, world.titled("A once more").state());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void tracksTheIssueThatANewFindingNamesWhichReplacesOneWhoseIssueWasDeleted() {
        becomesMissing();
        String key = world.jira
                .issues()
                .put(new Actor(World.LINK, "bob-key"), "OPS", "Instead")
                .key();

        world.publish(complete("A once more").with("issue", key));

        assertEquals(
                key, world.titled("A once more").issue().map(IssueSnapshot::key).orElseThrow());
        assertEquals(1, world.jira.issues().all().size());
    }

    private void becomesMissing() {
        world.publish(complete("A"));
        world.inJira().delete();
        world.pass(Duration.ofDays(3));
        assertEquals(ItemState.MISSING, world.only().state());
    }

    @Test
    public void noticesThatAnIssueIsReopenedThoughNothingElseIsOpenThere() {
        world.publish(complete("A"));
        world.inJira().close();
        world.pass(Duration.ofMinutes(2));

        world.inJira().reopen();
        world.pass(Duration.ofMinutes(2));

        assertEquals(StatusCategory.NEW, world.only().issue().orElseThrow().category());
    }

    @Test
    public void saysWithinADayThatAnIssueIsArchivedAndKeepsItsLastStatus() {
        world.publish(complete("A"));
        world.inJira().start();
        world.pass(Duration.ofMinutes(2));

        world.inJira().archive();
        world.pass(Duration.ofHours(26));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Set.of(ItemFlag.ARCHIVED), world.only().flags());
        assertEquals(
                StatusCategory.INDETERMINATE, world.only().issue().orElseThrow().category());
    }

    @Test
    public void writesNothingToAnArchivedIssueAndReadsItOnceADay() {
        archived();
        world.jira.forgetCalls();

        world.publish(complete("A").with("due", "2027-01-31"));
        world.pass(Duration.ofHours(50));

        assertEquals(0, world.jira.callsOf("update") + world.jira.callsOf("putRemoteLink"));
        assertTrue(world.jira.callsOf("read") + " readings", world.jira.callsOf("read") <= 4);
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void writesWhatThePageChangedOnceAnArchivedIssueIsRestored() {
        archived();
        world.publish(complete("A").with("due", "2027-01-31"));

        world.inJira().restore();
        world.pass(Duration.ofHours(26));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void seesThatAnIssueIsRestoredAtItsFirstChange() {
        archived();

        world.inJira().restore();
        world.inJira().rename("Mine");
        world.pass(Duration.ofMinutes(3));

        assertEquals(Set.of(ItemFlag.SUMMARY_CHANGED), world.only().flags());
    }

    @Test
    public void isNotMisledByAnIndexThatStillKnowsAnArchivedIssue() {
        List<FindingMarkup> many = IntStream.range(0, 15)
                .mapToObj(number -> complete("A" + number))
                .toList();
        world.publish(many.toArray(FindingMarkup[]::new));
        world.pass(Duration.ofMinutes(10));
        world.jira.issues().all().forEach(issue -> world.jira.issues().archive(issue.id(), true));
        world.pass(Duration.ofHours(26));
        assertEquals(15, archivedOf(world.all()));

        world.jira.lagIndexBy(Duration.ofDays(2));
        world.pass(Duration.ofHours(26));

        assertEquals(15, archivedOf(world.all()));
    }

    private static long archivedOf(List<ActionItem> items) {
        return items.stream()
                .filter(item -> item.flags().contains(ItemFlag.ARCHIVED))
                .count();
    }

    private void archived() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(2));
        world.inJira().archive();
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();
        assertEquals(Set.of(ItemFlag.ARCHIVED), world.only().flags());
    }

    @Test
    public void learnsWithinAWeekThatADoneIssueWasDeleted() {
        done(3);
        world.jira.issues().all().forEach(issue -> world.jira.issues().delete(issue.id()));

        world.pass(Duration.ofDays(6));
        assertEquals(List.of(ItemState.TRACKED), states());

        world.pass(Duration.ofDays(4));
        assertEquals(List.of(ItemState.MISSING), states());
    }

    @Test
    public void readsDoneIssuesOnceAWeekAHundredAtATime() {
        done(250);
        world.jira.forgetCalls();

        world.pass(Duration.ofDays(8));

        assertTrue(
                world.jira.callsOf("readAll") + " and " + world.jira.callsOf("read"),
                world.jira.callsOf("readAll") <= 6 && world.jira.callsOf("read") <= 10);
        assertTrue(world.all().stream()
                .map(item -> item.issue().orElseThrow().readAt())
                .allMatch(world.clock.instant().minus(Duration.ofDays(2))::isBefore));
    }

    private void done(int number) {
        world.publish(IntStream.range(0, number)
                .mapToObj(place -> complete("A" + place))
                .toArray(FindingMarkup[]::new));
        world.pass(Duration.ofMinutes(10));
        world.jira
                .issues()
                .all()
                .forEach(issue -> world.jira.issues().close(issue.id(), "Done", StatusCategory.DONE, Optional.empty()));
        world.pass(Duration.ofMinutes(10));
        assertEquals(
                number,
                world.all().stream()
                        .filter(item -> item.issue().orElseThrow().category() == StatusCategory.DONE)
                        .count());
    }

    private List<ItemState> states() {
        return world.all().stream().map(ActionItem::state).distinct().toList();
    }

    @Test
    public void takesAStatusInAnotherReadersLanguageForTheSame() {
        world.publish(complete("A"));
        world.inJira().start();
        world.pass(Duration.ofMinutes(2));
        int lines = world.items.history(world.only().uid()).size();

        world.inJira().readIn("In Arbeit");
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.pass(Duration.ofMinutes(2));

        assertEquals("In Arbeit", world.only().issue().orElseThrow().statusName());
        assertEquals(lines, world.items.history(world.only().uid()).size());
    }

    @Test
    public void takesAResolutionInAnotherReadersLanguageForTheSame() {
        world.publish(complete("A"));
        world.inJira().close();
        world.pass(Duration.ofMinutes(20));
        Optional<IssueSnapshot> before = world.only().issue();

        world.jira
                .issues()
                .close(
                        world.issue().id(),
                        "Erledigt",
                        StatusCategory.DONE,
                        Optional.of(new Resolution("10000", "Erledigt")));
        world.pass(Duration.ofMinutes(3));

        assertEquals(before, world.only().issue());
    }

    @Test
    public void doesNotReadAnIssueAgainBecauseAPollShowsItInAnotherLanguage() {
        world.publish(complete("A"));
        world.inJira().start();
        world.pass(Duration.ofMinutes(20));
        world.jira.forgetCalls();

        world.inJira().readIn("In Arbeit");
        world.pass(Duration.ofMinutes(3));

        assertEquals(0, world.jira.callsOf("read") + world.jira.callsOf("changelogs"));
    }

    @Test
    public void showsTheNewKeyOfAnIssueThatWasMoved() {
        world.publish(complete("A"));
        String id = world.issue().id();

        world.jira.issues().addProject("PLAT");
        world.inJira().move("PLAT");
        world.node.sync.issueChanged(World.LINK, id);
        world.work();

        assertEquals("PLAT-1", world.only().issue().orElseThrow().key());
        assertEquals(id, world.only().issue().orElseThrow().id().issueId());
    }
}
