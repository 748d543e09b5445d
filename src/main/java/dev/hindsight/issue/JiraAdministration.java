package dev.hindsight.issue;

import dev.hindsight.screen.CreateScreen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
     * The issue types that can be created in a project, in Jira's order, but those of sub-tasks last: id and name.
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

    /**
     * The projects in which a person may create issues.
     *
     * @param projects key and name, in Jira's order
     * @param complete whether Jira has been asked of every project that the person sees
     */
    record CreatableProjects(List<JiraOptions.Choice> projects, boolean complete) {
        public CreatableProjects {
            projects = List.copyOf(projects);
        }
    }

    /**
     * The projects in which the actor may create issues. Jira is asked of one project after the other, for as long as the time
     * lasts.
     *
     * @param first the key of a project to ask of first; empty for none
     */
    CreatableProjects creatableProjects(Actor actor, Optional<String> first, Duration time);

    /** The names of the events that a webhook of ours tells of, for people who set it up by hand. */
    List<String> webhookEvents();

    /**
     * The webhooks of a Jira that carry a name.
     *
     * @param ids of all of them
     * @param signed whether this Jira can sign what its webhooks deliver
     */
    record Webhooks(List<String> ids, boolean signed) {
        public Webhooks {
            ids = List.copyOf(ids);
        }
    }

    /** The webhooks that carry a name. Fails with {@code NotPermitted} where the actor may not set up any. */
    Webhooks webhooks(Actor actor, String name);

    /**
     * Adds a webhook that tells of {@link #webhookEvents}.
     *
     * @param secret with which Jira shall sign what it delivers; only for a Jira that can
     */
    void addWebhook(Actor actor, String name, String url, Optional<String> secret);

    /** Removes a webhook by its id. */
    void removeWebhook(Actor actor, String id);
}
