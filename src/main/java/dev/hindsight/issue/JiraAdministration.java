package dev.hindsight.issue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What administrators look up and set up in the tracker behind an application link. Every call works in its caller's
 * name, over the network, and fails with a {@link JiraException}. Threads may share it.
 */
public interface JiraAdministration {

    /**
     * Who the tracker is.
     *
     * @param baseUrl the base address that it calls its own
     * @param version its version, such as 10.3.5
     */
    record Server(String baseUrl, String version) {}

    /** Who the tracker is. */
    Server server(Actor actor);

    /**
     * What the create screen of an issue type offers and asks for.
     *
     * @param offered the wished fields that are on it
     * @param required by the tracker's field id, the names of the fields without which it makes no issue and for which
     *     it has no default
     */
    record Screen(Set<CreateResult.WishedField> offered, Map<String, String> required) {

        public Screen {
            offered = Set.copyOf(offered);
            required = Map.copyOf(required);
        }
    }

    /**
     * The create screen as it is now.
     *
     * @throws JiraException.Refused by whose fields the project, or its type of issue, is not there for the caller
     *
     */
    Screen screen(Actor actor, String project, String issueType);

    /** The ids of the webhooks that carry a name. Fails with {@code NotPermitted} where the caller may not set up any. */
    List<String> webhooks(Actor actor, String name);

    /** Adds a webhook that tells of changed and of deleted issues. */
    void addWebhook(Actor actor, String name, String url);

    /** Removes a webhook by its id. */
    void removeWebhook(Actor actor, String id);
}
