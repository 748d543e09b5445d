package dev.hindsight.host.server;

import java.util.List;

/**
 * How this Jira was set up by its administrators, where that matters to whoever works with it. Each is off by default.
 *
 * @param germanReaders who reads Jira in German, so that names of types, statuses, priorities and resolutions are translated for them
 * @param bareEditScreen whether the screen for editing lacks due date, priority and labels, which the one for creating has
 * @param closedIsFinal whether the workflow lets nobody edit an issue that is done
 */
public record JiraHabits(List<Person> germanReaders, boolean bareEditScreen, boolean closedIsFinal) {

    public JiraHabits {
        germanReaders = List.copyOf(germanReaders);
    }
}
