package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.Finding;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.IssueVisibility.Answer;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Who sees ticket facts, by the administrator's choice. */
public class ConfiguredVisibilityTest {

    @Test
    public void showsTicketsToReadersOfThePage() {
        assertEquals(Answer.SHOWN, answer(Map.of(StatusSettings.ISSUE_DETAILS, "page")));
    }

    @Test
    public void hidesTicketsWhileTheStrictChoiceCannotAsk() {
        assertEquals(Answer.HIDDEN, answer(Map.of(StatusSettings.ISSUE_DETAILS, "issue")));
    }

    @Test
    public void hidesTicketsUntilSomebodyHasChosen() {
        assertEquals(Answer.HIDDEN, answer(Map.of()));
        assertEquals(Answer.HIDDEN, answer(Map.of(StatusSettings.ISSUE_DETAILS, "everybody")));
    }

    private static Answer answer(Map<Setting<?>, String> chosen) {
        InMemorySettings settings = new InMemorySettings();
        settings.store(Optional.empty(), chosen);
        return new ConfiguredVisibility(settings)
                .of(ActionItem.ofBlock("uid-1", new BlockLocation(1, "OPS", "", 0), new Finding(Map.of())));
    }
}
