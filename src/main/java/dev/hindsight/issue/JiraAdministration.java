package dev.hindsight.issue;

import dev.hindsight.screen.CreateScreen;
import java.util.List;

/**
 * What administrators look up and set up in the Jira behind an application link. Every call works in its actor's
 * name, over the network, and fails with a {@link JiraException}.
 */
public interface JiraAdministration {

    /**
     * Who Jira is.
     *
     * @param baseUrl the base address that it calls its own
     * @param version its version, such as 10.3.5
     */
    record Server(String baseUrl, String version) {}

    /** Who Jira is. */
    Server server(Actor actor);

    /**
     * The issue types that can be created in a project, without those of sub-tasks, in Jira's order: id and name.
     *
     * @throws JiraException.Refused naming the field {@link IssueField#PROJECT} when the actor sees no such project
     */
    List<JiraOptions.Choice> issueTypes(Actor actor, String project);

    /**
     * The create screen as it is now.
     *
     * @throws JiraException.Refused naming the field {@link IssueField#PROJECT} or {@link IssueField#ISSUE_TYPE} when
     *     the actor sees no such project, or no such type in it
     */
    CreateScreen screen(Actor actor, String project, IssueTypeChoice issueType);

    /** The names of the events that a webhook of ours tells of, for people who set it up by hand. */
    List<String> webhookEvents();

    /** The ids of the webhooks that carry a name. Fails with {@code NotPermitted} where the actor may not set up any. */
    List<String> webhooks(Actor actor, String name);

    /** Adds a webhook that tells of {@link #webhookEvents}. */
    void addWebhook(Actor actor, String name, String url);

    /** Removes a webhook by its id. */
    void removeWebhook(Actor actor, String id);
}
