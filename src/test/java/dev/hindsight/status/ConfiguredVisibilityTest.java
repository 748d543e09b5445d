package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.Finding;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.IssueVisibility.Answer;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Who sees ticket facts, by the administrator's choice. */
public class ConfiguredVisibilityTest {

    @Test
    public void showsTicketsToReadersOfThePage() {
        assertEquals(Answer.SHOWN, answer(Map.of(Setting.TICKET_READERS, "page")));
    }

    @Test
    public void hidesTicketsWhileTheStrictChoiceCannotAsk() {
        assertEquals(Answer.HIDDEN, answer(Map.of(Setting.TICKET_READERS, "ticket")));
    }

    @Test
    public void hidesTicketsUntilSomebodyHasChosen() {
        assertEquals(Answer.HIDDEN, answer(Map.of()));
        assertEquals(Answer.HIDDEN, answer(Map.of(Setting.TICKET_READERS, "everybody")));
    }

    private static Answer answer(Map<Setting, String> chosen) {
        return new ConfiguredVisibility(new SiteSettings(new EffectiveSettings(chosen)))
                .of(ActionItem.ofBlock("uid-1", new BlockLocation(1, "OPS", "", 0), new Finding(Map.of())));
    }

    private record SiteSettings(EffectiveSettings site) implements Settings {

        @Override
        public EffectiveSettings ofSpace(String spaceKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EffectiveSettings ownOfSpace(String spaceKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void store(Optional<String> spaceKey, Map<Setting, String> values) {
            throw new UnsupportedOperationException();
        }
    }
}
