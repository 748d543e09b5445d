package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.IssueVersion;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.Change;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Owner and due date belong to page and Jira both; neither side is ever overwritten by what it changed. */
public class SharedFieldsTest {

    private final World world = new World();

    @Test
    public void showsADueDateThatWasChangedInJira() {
        world.publish(complete("A"));

        world.inJira().due("2027-01-31");
        world.pass(Duration.ofMinutes(2));

        assertEquals(
                Optional.of(LocalDate.parse("2027-01-31")),
                world.only().issue().orElseThrow().due());
        assertEquals("2027-01-31", world.only().synced(SharedField.DUE).lastInJira());
        assertEquals("2026-12-15", world.only().synced(SharedField.DUE).agreed());
    }

    @Test
    public void keepsADueDateThatWasChangedInJiraWhenThePageIsPublishedAgain() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");
        world.pass(Duration.ofMinutes(2));

        world.publish(complete("A").with("cause", "Disk full"));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsADueDateThatWasChangedInJiraBeforeAnybodyNoticed() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");

        world.publish(complete("A").with("cause", "Disk full"));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    @Test
    public void writesADueDateThatWasChangedOnThePage() {
        world.publish(complete("A"));

        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(
                Optional.of(LocalDate.parse("2027-01-31")),
                world.only().issue().orElseThrow().due());
    }

    @Test
    public void writesAnOwnerThatWasChangedOnThePage() {
        world.publish(complete("A"));

        world.publish(complete("A").with("owner", "carol"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
    }

    @Test
    public void writesNothingButTheFieldThatChanged() {
        world.publish(complete("A"));
        world.inJira().assign("carol");

        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    @Test
    public void leavesJirasValueWhenBothChanged() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");

        world.publish(complete("A").with("due", "2027-02-28"));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void leavesJirasValueWhenBothChangedHoweverEarlyJirasWasSeen() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();
        world.pass(Duration.ofDays(4));

        world.publish(complete("A").with("due", "2027-02-28"));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
    }

    @Test
    public void seesNoConflictWhenBothChangedToTheSame() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");

        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void endsAConflictWhenThePageAgrees() {
        conflict();

        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void endsAConflictWhenJiraAgrees() {
        conflict();

        world.inJira().due("2027-02-28");
        world.pass(Duration.ofMinutes(2));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void endsAConflictWhenThePageTakesItsChangeBack() {
        conflict();

        world.publish(complete("A"));

        assertEquals(Set.of(), world.only().flags());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    @Test
    public void writesAgainAfterAConflictHasEnded() {
        conflict();
        world.publish(complete("A").with("due", "2027-01-31"));

        world.publish(complete("A").with("due", "2027-03-31"));

        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), world.issue().due());
    }

    @Test
    public void takesAnEmptiedFieldForNoWish() {
        world.publish(complete("A"));

        world.publish(complete("A").without("due"));

        assertEquals(Optional.of(LocalDate.parse("2026-12-15")), world.issue().due());
    }

    @Test
    public void keepsTrackingAFindingThatLacksFieldsAndSaysSo() {
        world.publish(complete("A"));

        world.publish(complete("A").without("due"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Set.of(ItemFlag.LACKS_FIELDS), world.only().flags());
    }

    @Test
    public void saysNoLongerThatFieldsAreLackingOnceTheyAreThere() {
        world.publish(complete("A"));
        world.publish(complete("A").without("due"));

        world.publish(complete("A"));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void flagsAnOwnerWhoCannotBeAssignedLater() {
        world.publish(complete("A"));
        world.jira.issues().addProject("OPS").unassignable("carol");

        world.publish(complete("A").with("owner", "carol").with("due", "2027-01-31"));

        assertEquals(Set.of(ItemFlag.OWNER_UNASSIGNABLE), world.only().flags());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void leavesAnIssueUnassignedWhoseOwnerWasTakenAwayInJira() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofMinutes(1));
        world.jira
                .issues()
                .edit(
                        world.issue().id(),
                        old -> IssueVersion.after(old)
                                .assignee(Optional.empty())
                                .build());

        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.empty(), world.issue().assignee());
        assertEquals(Optional.empty(), world.only().issue().orElseThrow().assignee());
    }

    @Test
    public void writesTheHistoryOfADateThatSlips() {
        world.publish(complete("A"));

        world.inJira().due("2027-01-31");
        world.pass(Duration.ofMinutes(2));

        List<Change> slips = world.items.history(world.only().uid()).stream()
                .filter(change ->
                        change.what() == Change.What.DUE && change.newValue().equals("2027-01-31"))
                .toList();
        assertEquals(1, slips.size());
        assertEquals("2026-12-15", slips.get(0).oldValue());
    }

    private void conflict() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");
        world.publish(complete("A").with("due", "2027-02-28"));
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
    }
}
