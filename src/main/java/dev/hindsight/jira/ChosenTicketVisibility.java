package dev.hindsight.jira;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.TicketVisibility;
import dev.hindsight.site.Settings;
import dev.hindsight.site.TicketReaders;
import java.util.Optional;

/**
 * Shows ticket facts as the administrator has chosen, and hides them until then. The strict choice, readers of the
 * ticket, hides them from everybody, since nothing is known yet of who may see which ticket. Threads may share it.
 */
public final class ChosenTicketVisibility implements TicketVisibility {

    private final Settings settings;

    public ChosenTicketVisibility(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Answer of(ActionItem item) {
        Optional<TicketReaders> chosen = settings.site().ticketReaders();
        return chosen.equals(Optional.of(TicketReaders.PAGE)) ? Answer.SHOWN : Answer.HIDDEN;
    }
}
