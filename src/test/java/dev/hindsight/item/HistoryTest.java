package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Which lines of history a change makes. */
public class HistoryTest {

    private static final String ALICE = "key-alice";

    @Test
    public void beginsWithTheFirstState() {
        assertEquals(
                new Change("a", NOON, Optional.empty(), Change.What.CREATED, "", "incomplete"),
                History.begun(item("a"), NOON));
    }

    @Test
    public void saysNothingWhenNothingOfNoteChanges() {
        ActionItem before = tracked("a", "1", NOON);
        ActionItem after = tracked("a", "1", NOON.plusSeconds(60)).withFlag(ItemFlag.CONFLICT, true);

        assertEquals(List.of(), History.between(before, after, NOON));
    }

    @Test
    public void namesWhoCausedAChange() {
        ActionItem after = waiting("a").withSchedule(SyncSchedule.NONE.dueAt(NOON, Optional.of(ALICE)));

        assertEquals(
                List.of(new Change("a", NOON, Optional.of(ALICE), Change.What.STATE, "incomplete", "waiting")),
                History.between(item("a"), after, NOON));
    }

    @Test
    public void saysWhichIssueAnItemWasBoundTo() {
        assertEquals(
                List.of(
                        change(Change.What.STATE, "waiting", "tracked"),
                        change(Change.What.ISSUE, "", "link-1 1"),
                        change(Change.What.STATUS, "", "indeterminate In Progress")),
                History.between(waiting("a"), tracked("a", "1", NOON), NOON));
    }

    @Test
    public void saysNothingOfTheStatusOfAnIssueThatWasJustCreated() {
        IssueSnapshot created = snapshot("1", StatusCategory.NEW, NOON);

        assertEquals(
                List.of(change(Change.What.STATE, "waiting", "tracked"), change(Change.What.ISSUE, "", "link-1 1")),
                History.between(waiting("a"), waiting("a").boundTo(created), NOON));
    }

    @Test
    public void tellsStatusByItsCategoryToo() {
        ActionItem before = tracked("a", "1", NOON);

        assertEquals(
                List.of(change(Change.What.STATUS, "indeterminate In Progress", "done In Progress")),
                History.between(before, before.boundTo(snapshot("1", StatusCategory.DONE, NOON)), NOON));
    }

    @Test
    public void leavesOwnerAndDueDateToThePagesOwnHistoryWhileThereIsNoIssue() {
        ActionItem after = item("a")
                .withBlock(
                        item("a").location(),
                        item("a").finding().with(FindingField.OWNER, "key-bob").with(FindingField.DUE, "2026-12-15"));

        assertEquals(List.of(), History.between(item("a"), after, NOON));
    }

    @Test
    public void tellsTheIssuesDueDateRatherThanThePages() {
        ActionItem before = tracked("a", "1", NOON);
        ActionItem slipped = dueInJira(before, LocalDate.of(2027, 1, 31))
                .withBlock(before.location(), before.finding().with(FindingField.DUE, "2026-12-15"));

        assertEquals(List.of(change(Change.What.DUE, "", "2027-01-31")), History.between(before, slipped, NOON));
    }

    private static ActionItem dueInJira(ActionItem item, LocalDate due) {
        IssueSnapshot read = item.issue().orElseThrow();
        return item.boundTo(new IssueSnapshot(
                read.id(),
                read.key(),
                read.statusName(),
                read.category(),
                read.resolution(),
                read.assignee(),
                Optional.of(due),
                read.updated(),
                read.readAt()));
    }

    private static Change change(Change.What what, String oldValue, String newValue) {
        return new Change("a", NOON, Optional.empty(), what, oldValue, newValue);
    }
}
