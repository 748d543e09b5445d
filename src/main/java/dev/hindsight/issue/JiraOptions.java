package dev.hindsight.issue;

import java.util.List;

/**
 * What an administrator can choose from.
 *
 * @param projects projects that the actor can see: key and name
 * @param priorities priorities: id and name
 * @param resolutions resolutions: id and name
 */
public record JiraOptions(List<Choice> projects, List<Choice> priorities, List<Choice> resolutions) {

    public JiraOptions {
        projects = List.copyOf(projects);
        priorities = List.copyOf(priorities);
        resolutions = List.copyOf(resolutions);
    }

    /**
     * One thing to choose.
     *
     * @param value what is stored
     * @param name what is shown
     */
    public record Choice(String value, String name) {}
}
