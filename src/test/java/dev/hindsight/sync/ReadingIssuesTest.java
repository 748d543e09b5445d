package dev.hindsight.sync;

import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** Few issues are read by themselves, many from Jira's index, and the index is not believed where it is behind. */
public class ReadingIssuesTest {

    private static final int FEW = 10;

    private final World world = new World();

    @Test
    public void readsFewIssuesOneByOne() {
        publish(FEW);

        hearOfAll();

        assertEquals(FEW, world.jira.callsOf("read"));
        assertEquals(0, world.jira.callsOf("readAll"));
    }

    @Test
    public void readsMoreIssuesTogether() {
        publish(FEW + 1);

        hearOfAll();

        assertEquals(0, world.jira.callsOf("read"));
        assertEquals(1, world.jira.callsOf("readAll"));
    }

    @Test
    public void readsEachByItselfWhenJiraRefusesToShowThemTogether() {
        publish(FEW + 1);
        world.jira.failures().failNext("readAll", new JiraException.Refused(List.of(), List.of("One does not exist")));

        hearOfAll();

        assertEquals(FEW + 1, world.jira.callsOf("read"));
        assertTrue(
                world.all().stream().allMatch(item -> item.schedule().reason().isEmpty()));
    }

    @Test
    public void readsNoneByItselfWhenJiraIsDown() {
        publish(FEW + 1);
        world.jira.failures().failNext("readAll", new JiraException.NotSent("down", null));

        hearOfAll();

        assertEquals(0, world.jira.callsOf("read"));
        assertTrue(world.all().stream()
                .allMatch(item -> item.schedule().reason().map(WaitReason::code).equals(unreachable())));
    }

    @Test
    public void asksForTheChangelogsOfThoseThatTheIndexShowsChangedAndOfNoOthers() {
        publish(FEW + 2);
        world.clock.pass(Duration.ofMinutes(1));
        String first = issueOf("Finding 1");
        String second = issueOf("Finding 2");
        edit(first).due("2027-01-31");
        edit(second).due("2027-01-31");
        world.clock.pass(Duration.ofMinutes(4));
        String known = issueOf("Finding 3");
        edit(known).due("2027-02-28");
        world.node.sync.issueChanged(World.LINK, known);
        world.work();
        world.jira.lagIndexBy(Duration.ofMinutes(3));

        hearOfAll();

        assertEquals(List.of(Set.of(first, second)), subjectsOf("changelogs"));
    }

    @Test
    public void doesNotGoBackToWhatAnIndexShowsThatIsBehind() {
        publish(1);
        world.pass(Duration.ofMinutes(5));
        world.jira.lagIndexBy(Duration.ofMinutes(3));
        world.inJira().due("2027-01-31");
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();

        world.pass(Duration.ofMinutes(1));

        assertEquals(
                Optional.of(LocalDate.parse("2027-01-31")),
                world.only().issue().orElseThrow().due());
    }

    @Test
    public void sweepsThoughMoreThanASweepTakesOnHaveTheirTimeAlready() {
        publish(201);
        world.clock.pass(Duration.ofSeconds(1));
        world.publish(200, "alice", FindingMarkup.page(complete("Last")));
        world.clock.pass(Duration.ofHours(25));
        Instant later = world.clock.instant().plus(Duration.ofMinutes(5));
        world.all().forEach(item -> putOff(item, later));

        world.node.sync.sweep();

        assertTrue(world.items.ofPage(200).get(0).schedule().isDue(world.clock.instant()));
    }

    @Test
    public void sweepsThoughVeryManyIssuesThatCannotBeReadWaitForTheirNextReading() {
        world.publish(complete("A"));
        world.jira.issues().addProject("PLAT");
        world.inJira().move("PLAT");
        world.clock.pass(Duration.ofHours(25));
        IntStream.range(0, 2000).forEach(number -> world.items.add(List.of(unreadable("gone " + number))));

        world.pass(Duration.ofMinutes(2));

        assertEquals("PLAT-1", world.only().issue().orElseThrow().key());
    }

    private ActionItem unreadable(String uid) {
        Instant now = world.clock.instant();
        return tracked(uid, uid, World.START.minusSeconds(1))
                .behind(World.LINK)
                .withSchedule(SyncSchedule.NONE.refusedToBeRead(
                        new WaitReason(WaitReason.Code.NO_SUCH_ISSUE), now, now.plus(Duration.ofHours(12))));
    }

    private void putOff(ActionItem item, Instant until) {
        world.items.change(
                item.uid(),
                stored -> stored.withSchedule(
                        stored.schedule().deferred(new WaitReason(WaitReason.Code.UNREACHABLE), until)));
    }

    /** A webhook names each of the issues. */
    private void hearOfAll() {
        world.clock.pass(Duration.ofSeconds(1));
        world.jira.forgetCalls();
        world.all().forEach(item -> world.node.sync.issueChanged(World.LINK, issueId(item)));
        world.work();
    }

    private IssueEdit edit(String issueId) {
        return new IssueEdit(world.jira.issues(), issueId);
    }

    private String issueOf(String title) {
        return issueId(world.titled(title));
    }

    private static String issueId(ActionItem item) {
        return item.issue().orElseThrow().id().issueId();
    }

    private List<Set<String>> subjectsOf(String operation) {
        return world.jira.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .map(call -> Set.copyOf(call.subjects()))
                .toList();
    }

    private void publish(int count) {
        world.publish(IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new));
    }

    private static Optional<WaitReason.Code> unreachable() {
        return Optional.of(WaitReason.Code.UNREACHABLE);
    }
}
