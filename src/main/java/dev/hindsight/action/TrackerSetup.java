package dev.hindsight.action;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What administrators look up and set up in the tracker behind an application link. Every call works in its caller's
 * name, over the network, and fails with a {@link TrackerException}. Threads may share it.
 */
public interface TrackerSetup {

    /**
     * Who the tracker is.
     *
     * @param baseUrl the base address that it calls its own
     * @param version its version, such as 10.3.5
     */
    record Server(String baseUrl, String version) {}

    /** Who the tracker is. */
    Server server(Caller caller);

    /**
     * What the create screen of an issue type offers and asks for.
     *
     * @param offered the wished fields that are on it
     * @param required by the tracker's field id, the names of the fields without which it makes no issue and for which
     *     it has no default
     */
    record Screen(Set<Creation.WishedField> offered, Map<String, String> required) {

        public Screen {
            offered = Set.copyOf(offered);
            required = Map.copyOf(required);
        }
    }

    /**
     * The create screen as it is now.
     *
     * @throws TrackerException.Refused by whose fields the project, or its type of issue, is not there for the caller
     *
     */
    Screen screen(Caller caller, String project, String issueType);

    /** The ids of the webhooks that carry a name. Fails with {@code NotPermitted} where the caller may not set up any. */
    List<String> webhooks(Caller caller, String name);

    /** Adds a webhook that tells of changed and of deleted issues. */
    void addWebhook(Caller caller, String name, String url);

    /** Removes a webhook by its id. */
    void removeWebhook(Caller caller, String id);
}
