package dev.hindsight.sync;

import static dev.hindsight.sync.MergeDecision.AGREE;
import static dev.hindsight.sync.MergeDecision.CONFLICT;
import static dev.hindsight.sync.MergeDecision.KEEP;
import static dev.hindsight.sync.MergeDecision.TAKE;
import static dev.hindsight.sync.MergeDecision.WRITE;
import static org.junit.Assert.assertEquals;

import dev.hindsight.item.SyncedValue;
import java.util.List;
import org.junit.Test;

/** The rules for one field, over every way in which page, Jira and the remembered values can stand to each other. */
public class MergeDecisionTest {

    private record Row(String desired, String lastOnPage, String lastInJira, String inJira, MergeDecision step) {}

    private static final List<Row> OF_PAGE = List.of(
            // Nobody changed anything, whether the two were equal or not
            new Row("a", "a", "a", "a", KEEP),
            new Row("a", "a", "b", "b", KEEP),
            new Row("a", "a", "", "", KEEP),
            new Row("", "", "", "", KEEP),
            // Only the page changed
            new Row("b", "a", "a", "a", WRITE),
            new Row("b", "", "", "", WRITE),
            new Row("c", "a", "b", "b", WRITE),
            // Only Jira changed
            new Row("a", "a", "a", "b", TAKE),
            new Row("a", "a", "a", "", TAKE),
            new Row("a", "a", "", "b", TAKE),
            // Both changed, to the same
            new Row("b", "a", "a", "b", AGREE),
            new Row("b", "", "", "b", AGREE),
            // The page came to what Jira had long before
            new Row("b", "a", "b", "b", AGREE),
            // Jira came to what the page had before
            new Row("b", "b", "a", "b", AGREE),
            new Row("b", "b", "", "b", TAKE),
            // Both changed, to different values
            new Row("b", "a", "a", "c", CONFLICT),
            new Row("b", "a", "a", "", CONFLICT),
            new Row("b", "", "", "c", CONFLICT),
            // A page that says nothing wants nothing
            new Row("", "a", "a", "a", KEEP),
            new Row("", "a", "a", "b", TAKE),
            new Row("", "a", "b", "", TAKE));

    private record Shared(
            String desired, String lastOnPage, String lastInJira, String agreed, String inJira, MergeDecision step) {}

    private static final List<Shared> OF_BOTH = List.of(
            // Nobody moved
            new Shared("a", "a", "a", "a", "a", KEEP),
            new Shared("", "", "", "", "", KEEP),
            // Only the page moved
            new Shared("b", "a", "a", "a", "a", WRITE),
            new Shared("b", "", "", "", "", WRITE),
            // Jira moved and came back while the page moved
            new Shared("b", "a", "c", "a", "a", WRITE),
            // Only Jira moved: just now, or as was seen before
            new Shared("a", "a", "a", "a", "b", TAKE),
            new Shared("a", "a", "b", "a", "b", KEEP),
            new Shared("a", "a", "a", "a", "", TAKE),
            // Jira came back to what both had
            new Shared("a", "a", "b", "a", "a", TAKE),
            // Both moved, to the same
            new Shared("b", "a", "a", "a", "b", AGREE),
            new Shared("b", "a", "b", "a", "b", AGREE),
            new Shared("b", "", "", "", "b", AGREE),
            // Both moved, to different values, however early that of Jira was seen
            new Shared("b", "a", "a", "a", "c", CONFLICT),
            new Shared("b", "a", "c", "a", "c", CONFLICT),
            new Shared("b", "a", "a", "a", "", CONFLICT),
            new Shared("b", "", "", "", "c", CONFLICT),
            // Jira would not take what the page still says
            new Shared("b", "b", "a", "a", "a", KEEP),
            new Shared("b", "b", "a", "a", "c", TAKE),
            new Shared("b", "b", "a", "a", "b", AGREE),
            new Shared("c", "b", "a", "a", "a", WRITE),
            // A page that says nothing wants nothing
            new Shared("", "a", "a", "a", "a", KEEP),
            new Shared("", "a", "a", "a", "b", TAKE));

    @Test
    public void takesTheStepOfTheTableWhereThePageAloneHasASay() {
        for (Row row : OF_PAGE) {
            SyncedValue synced = new SyncedValue(row.lastOnPage(), row.lastInJira(), "");

            assertEquals(row.toString(), row.step(), MergeDecision.ofPage(row.desired(), synced, row.inJira()));
        }
    }

    @Test
    public void takesTheStepOfTheTableWherePeopleChangeBothSides() {
        for (Shared row : OF_BOTH) {
            SyncedValue synced = new SyncedValue(row.lastOnPage(), row.lastInJira(), row.agreed());

            assertEquals(row.toString(), row.step(), MergeDecision.ofBoth(row.desired(), synced, row.inJira()));
        }
    }
}
