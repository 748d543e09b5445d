package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

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
}
