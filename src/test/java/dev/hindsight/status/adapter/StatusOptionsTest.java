package dev.hindsight.status.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.frame.Scenery;
import dev.hindsight.status.GroupBy;
import dev.hindsight.status.ItemFilter;
import dev.hindsight.status.OutputTarget;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What the author of a status macro chose. */
public class StatusOptionsTest {

    @Test
    public void listsEverythingUngroupedByDefault() {
        assertEquals(new StatusOptions(true, GroupBy.NONE, ItemFilter.ALL, List.of()), StatusOptions.of(Map.of()));
    }

    @Test
    public void readsValuesInAnyCaseAndIgnoresOtherParameters() {
        StatusOptions options = StatusOptions.of(
                Map.of("view", "Summary", "group", "OWNER", "show", " overdue ", "atlassian-macro", "x"));

        assertEquals(new StatusOptions(false, GroupBy.OWNER, ItemFilter.OVERDUE, List.of()), options);
    }

    @Test
    public void takesAnEmptyValueForTheDefault() {
        assertEquals(List.of(), StatusOptions.of(Map.of("view", "")).complaints());
    }

    @Test
    public void complainsOfEveryValueThatIsNotAllowed() {
        StatusOptions options = StatusOptions.of(Map.of("scope", "space", "view", "board", "group", "x", "show", "y"));

        assertEquals(
                List.of("scope", "view", "group", "show"),
                options.complaints().stream()
                        .map(StatusOptions.Complaint::parameter)
                        .toList());
    }

    @Test
    public void rendersEveryOtherOutputTypeAsACopyThatLivesOn() {
        assertEquals(OutputTarget.DISPLAY, OutputTarget.ofType("display"));
        assertEquals(OutputTarget.PREVIEW, OutputTarget.ofType("preview"));
        for (String type : List.of("pdf", "word", "email", "feed", "html_export", "something new")) {
            assertEquals(OutputTarget.STATIC, OutputTarget.ofType(type));
        }
        assertFalse(Scenery.PREVIEW.followsItems());
    }
}
