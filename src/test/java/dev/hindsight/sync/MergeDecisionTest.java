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

/** The rule for one field, over every way in which page, Jira and the two remembered values can stand to each other. */
public class MergeDecisionTest {

    private record Row(String desired, String lastOnPage, String lastInJira, String inJira, MergeDecision step) {}

    private static final List<Row> TABLE = List.of(
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
            // Both changed, to different values
            new Row("b", "a", "a", "c", CONFLICT),
            new Row("b", "a", "a", "", CONFLICT),
            new Row("b", "", "", "c", CONFLICT),
            // A page that says nothing wants nothing
            new Row("", "a", "a", "a", KEEP),
            new Row("", "a", "a", "b", TAKE),
            new Row("", "a", "b", "", TAKE));

    @Test
    public void takesTheStepOfTheTable() {
        for (Row row : TABLE) {
            MergeDecision step =
                    MergeDecision.of(row.desired(), new SyncedValue(row.lastOnPage(), row.lastInJira()), row.inJira());

            assertEquals(row.toString(), row.step(), step);
        }
    }
}
