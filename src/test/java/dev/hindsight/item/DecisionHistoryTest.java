package dev.hindsight.item;

import static dev.hindsight.item.SampleChanges.line;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.tracked;
import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Which lines of history a press of a button makes, and whom they name. */
public class DecisionHistoryTest {

    private static final String ALICE = "key-alice";

    @Test
    public void tellsWhatAnEditorHasDecidedWhateverElseChanges() {
        ActionItem shared = item("a").asCopyOf(item("original")).withCopyChoice(CopyChoice.SHARED);

        assertEquals(
                List.of(line(Source.PAGE, ALICE, What.COPY_CHOICE, "shared", "stopped")),
                between(
                        shared,
                        shared.withCopyChoice(CopyChoice.STOPPED),
                        Cause.copyChoice(ALICE, Optional.of(CopyChoice.STOPPED))));
        assertEquals(
                List.of(
                        line(Source.PAGE, ALICE, What.COPY_CHOICE, "shared", "separate"),
                        line(Source.PAGE, ALICE, What.STATE, "copied", "waiting")),
                between(shared, shared.withState(ItemState.WAITING), Cause.copyChoice(ALICE, Optional.empty())));
        assertEquals(
                List.of(line(Source.PAGE, ALICE, What.CONFLICT, "", "jira")),
                between(
                        tracked("a", "1", NOON).withFlag(ItemFlag.CONFLICT, true),
                        tracked("a", "1", NOON),
                        Cause.conflict(ALICE, Source.JIRA)));
    }

    @Test
    public void tellsWhatSomebodyHasDoneInTheOwnName() {
        ActionItem naming = tracked("a", "1", NOON)
                .withBlock(item("a").location(), item("a").finding().with(FindingField.ISSUE, " SEC-1 "));

        assertEquals(
                List.of(line(Source.PAGE, ALICE, What.ORDER, "", "SEC-1")),
                between(naming, byAlice(naming), Cause.order(ALICE)));
    }

    @Test
    public void tellsOfNoDecisionThatChangedNothing() {
        assertEquals(List.of(), between(item("a"), item("a"), Cause.order(ALICE)));
    }

    private static List<Change> between(ActionItem before, ActionItem after, Cause cause) {
        return History.between(before, after, cause, NOON);
    }

    private static ActionItem byAlice(ActionItem item) {
        return item.withSchedule(SyncSchedule.NONE.dueAt(NOON, Optional.of(ALICE)));
    }

    @Test
    public void tellsThatThePageGivesItAnotherImpact() {
        ActionItem before = item("a");
        ActionItem after = before.withBlock(before.location(), before.finding().with(FindingField.IMPACT, "high"));

        assertEquals(
                List.of("page alice-key impact medium high"),
                History.between(before, after, Cause.page(Optional.of("alice-key")), NOON).stream()
                        .map(line -> line.source().orElseThrow().value() + " "
                                + line.actor().orElseThrow() + " " + line.what().value() + " " + line.oldValue() + " "
                                + line.newValue())
                        .toList());
    }
}
