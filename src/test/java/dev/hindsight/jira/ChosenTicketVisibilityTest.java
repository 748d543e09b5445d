package dev.hindsight.jira;

import static org.junit.Assert.assertEquals;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Place;
import dev.hindsight.action.TicketVisibility.Answer;
import dev.hindsight.finding.Finding;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.Setting;
import dev.hindsight.site.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Who sees ticket facts, by the administrator's choice. */
public class ChosenTicketVisibilityTest {

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
        return new ChosenTicketVisibility(new SiteSettings(new Preferences(chosen)))
                .of(ActionItem.ofBlock("uid-1", new Place(1, "OPS", "", 0), new Finding(Map.of())));
    }

    private record SiteSettings(Preferences site) implements Settings {

        @Override
        public Preferences ofSpace(String spaceKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Preferences ownOfSpace(String spaceKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void store(Optional<String> spaceKey, Map<Setting, String> values) {
            throw new UnsupportedOperationException();
        }
    }
}
