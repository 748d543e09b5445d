package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.Change;
import dev.hindsight.item.Conflict;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** How an editor ends a conflict of owner or due date. */
public class SettlingConflictsTest {

    private static final Optional<LocalDate> IN_JIRA = Optional.of(LocalDate.parse("2027-01-31"));
    private static final Optional<LocalDate> ON_PAGE = Optional.of(LocalDate.parse("2027-02-28"));

    private final World world = new World();

    @Test
    public void writesThePagesValueInTheEditorsName() {
        conflict();
        world.jira.forgetCalls();

        world.node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.work();

        assertEquals(ON_PAGE, world.issue().due());
        assertEquals(Set.of(), world.only().flags());
        assertEquals(1, world.jira.callsOf("update"));
        assertEquals(Optional.of("carol-key"), world.only().schedule().actor());
    }

    @Test
    public void keepsAValueThatCameToJiraAfterTheEditorDecided() {
        conflict();
        world.node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.inJira().due("2027-03-31");

        world.work();

        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), world.issue().due());
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
    }

    @Test
    public void decidesNothingOverAValueOfJirasThatTheEditorWasNotShown() {
        conflict();
        Conflict shown = Conflict.of(world.only());
        world.inJira().due("2027-03-31");
        world.pass(Duration.ofMinutes(2));

        assertFalse(world.node.sync.usePagesValues(World.PAGE, world.only().uid(), shown, "carol-key"));
        world.work();

        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), world.issue().due());
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
        assertEquals(List.of(), world.decisions(Change.What.CONFLICT));
    }

    @Test
    public void givesUpNoValueOfThePagesThatTheEditorWasNotShown() {
        conflict();
        Conflict shown = Conflict.of(world.only());
        world.publish(complete("A").with("due", "2027-03-31"));

        assertFalse(world.node.sync.useJirasValues(World.PAGE, world.only().uid(), shown, "carol-key"));

        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
    }

    @Test
    public void usesJirasValueThoughThePageIsScannedAgain() {
        conflict();

        world.node.sync.useJirasValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.work();
        world.pass(Duration.ofDays(3));
        world.publish(complete("A").with("due", "2027-02-28").with("cause", "Disk broken"));

        assertEquals(IN_JIRA, world.issue().due());
        assertEquals(IN_JIRA, world.only().issue().orElseThrow().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void writesTheOwnerToo() {
        world.publish(complete("A"));
        world.inJira().assign("carol");
        world.publish(complete("A").with("owner", "alice"));
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());

        world.node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.work();

        assertEquals(Optional.of("alice"), world.issue().assignee());
    }

    @Test
    public void writesWhatThePageSaysByThenThoughItSaidSoBefore() {
        conflict();
        world.node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");

        world.publish(complete("A"));

        assertEquals(Optional.of(LocalDate.parse("2026-12-15")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void decidesNothingOfAFieldThatIsInNoConflict() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");
        world.pass(Duration.ofMinutes(2));
        world.inJira().assign("carol");
        world.publish(complete("A").with("owner", "alice"));
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());

        world.node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.work();
        world.publish(complete("A").with("owner", "alice").with("due", "2027-03-31"));

        assertEquals(
                "conflict of the due date",
                Set.of(ItemFlag.CONFLICT),
                world.only().flags());
        assertEquals(IN_JIRA, world.issue().due());
    }

    @Test
    public void writesWhatThePageChangedThoughAnEditorUsesJirasValueOfAnotherField() {
        world.publish(complete("A"));
        world.inJira().assign("carol");
        world.publish(complete("A").with("owner", "alice"));
        world.jira.failures().failNext("update", new JiraException.NotSent("down", null));
        world.publish(complete("A").with("owner", "alice").with("due", "2027-02-28"));

        world.node.sync.useJirasValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.pass(Duration.ofMinutes(5));

        assertEquals(ON_PAGE, world.issue().due());
        assertEquals(Optional.of("carol"), world.issue().assignee());
    }

    @Test
    public void leavesItemsOfOtherPagesAndThoseWithoutAConflict() {
        conflict();
        assertFalse(world.node.sync.usePagesValues(999, world.only().uid(), Conflict.of(world.only()), "carol-key"));
        assertFalse(world.node.sync.usePagesValues(World.PAGE, "no such item", Conflict.of(world.only()), "carol-key"));
        world.work();
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());

        world.publish(complete("A").with("due", "2027-01-31"));
        world.jira.forgetCalls();
        world.node.sync.useJirasValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.work();

        assertEquals(0, world.jira.calls().size());
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void isDoneWithTheConflictAtOnce() {
        conflict();

        world.node.sync.useJirasValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.work();

        assertEquals(Set.of(), world.only().flags());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void theHistoryTellsWhoDecidedAndForWhichSide() {
        conflict();
        assertTrue(
                world.node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key"));
        world.work();
        world.inJira().due("2027-01-31");
        world.publish(complete("A").with("due", "2027-03-31"));

        assertTrue(
                world.node.sync.useJirasValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "bob-key"));
        assertFalse(
                world.node.sync.useJirasValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "dave-key"));

        assertEquals(List.of("[bob-key]  > jira", "[carol-key]  > page"), world.decisions(Change.What.CONFLICT));
    }

    @Test
    public void writesThePagesNextValueOverTheOneBeforeWhoseArrivalWasNotSeen() {
        conflict();
        Node node = new Node(
                world,
                world.ports()
                        .with(new EventfulJira(world.jira)
                                .after(
                                        "update",
                                        () -> world.jira
                                                .failures()
                                                .failNext("read", new JiraException.NotSent("down", null)))));
        node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        node.executor.doWhatIsDue();
        assertEquals(ON_PAGE, world.issue().due());
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A").with("due", "2027-03-31")));
        node.scan(World.PAGE);

        node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "carol-key");
        world.pass(Duration.ofMinutes(5));

        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    private void conflict() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");
        world.publish(complete("A").with("due", "2027-02-28"));
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
    }
}
