package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.IssueVisibility.Answer;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Who sees issue details, by the administrator's choice. */
public class ConfiguredVisibilityTest {

    @Test
    public void showsIssuesToReadersOfThePage() {
        assertEquals(Answer.SHOWN, answer(Map.of(StatusSettings.ISSUE_DETAILS.name(), "page")));
    }

    @Test
    public void hidesIssuesWhileTheStrictChoiceCannotAsk() {
        assertEquals(Answer.HIDDEN, answer(Map.of(StatusSettings.ISSUE_DETAILS.name(), "issue")));
    }

    @Test
    public void hidesIssuesUntilSomebodyHasChosen() {
        assertEquals(Answer.HIDDEN, answer(Map.of()));
        assertEquals(Answer.HIDDEN, answer(Map.of(StatusSettings.ISSUE_DETAILS.name(), "everybody")));
    }

    @Test
    public void isChosenOnTheFormBesideTheResolutions() {
        assertEquals(
                List.of("not-done-resolutions", "issue-details"),
                StatusSettings.all().stream().map(Setting::name).toList());
    }

    private static Answer answer(Map<String, String> chosen) {
        return new ConfiguredVisibility().of(SampleItem.tracked().build(), new EffectiveSettings(chosen, Map.of()));
    }
}
