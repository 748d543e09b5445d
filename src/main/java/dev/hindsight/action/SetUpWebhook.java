package dev.hindsight.action;

import dev.hindsight.site.Site;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up the webhook by which the tracker tells of changes, in the name of an administrator, in place of any that was
 * set up before. Threads may share it.
 */
public final class SetUpWebhook {

    /** What the webhook tells of; part of what people enter where it cannot be set up for them. */
    public static final List<String> EVENTS = List.of("jira:issue_updated", "jira:issue_deleted");

    private static final Logger log = LoggerFactory.getLogger(SetUpWebhook.class);

    private final TrackerSetup setup;
    private final WebhookTokens tokens;
    private final Site site;

    public SetUpWebhook(TrackerSetup setup, WebhookTokens tokens, Site site) {
        this.setup = setup;
        this.tokens = tokens;
        this.site = site;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** It is set up. */
    public record Done() implements Outcome {}

    /**
     * A person has to enter it.
     *
     * @param name what to call it
     * @param url its address with the token, which cannot be shown again
     * @param tried whether the tracker was asked to set it up and did not
     */
    public record ByHand(String name, String url, boolean tried) implements Outcome {}

    /** The tracker could not be asked, and nothing has changed. */
    public record Failed(TrackerException failure) implements Outcome {}

    /** Sets it up; only where that can succeed or be done by hand, a token made before loses its force. */
    public Outcome run(Caller caller) {
        try {
            return replace(caller, setup.webhooks(caller, name()));
        } catch (TrackerException.NotPermitted | TrackerException.NotFound e) {
            return made(caller.linkId(), true);
        } catch (TrackerException e) {
            return new Failed(e);
        }
    }

    private Outcome replace(Caller caller, List<String> before) {
        ByHand webhook = made(caller.linkId(), true);
        try {
            setup.addWebhook(caller, webhook.name(), webhook.url());
        } catch (TrackerException e) {
            log.warn("The webhook could not be set up: {}", e.getMessage());
            return webhook;
        }
        for (String id : before) {
            try {
                setup.removeWebhook(caller, id);
            } catch (TrackerException e) {
                // Its token has no force any more, so that it is only refused
                log.warn("The webhook {} that was set up before could not be removed: {}", id, e.getMessage());
            }
        }
        return new Done();
    }

    /** Makes a new token, for a webhook that a person enters. */
    public ByHand byHand(String linkId) {
        return made(linkId, false);
    }

    private ByHand made(String linkId, boolean tried) {
        String url = site.baseUrl() + "/rest/hindsight/1.0/jira/" + linkId + "/events?token=" + tokens.replace(linkId);
        return new ByHand(name(), url, tried);
    }

    private String name() {
        return "Hindsight for " + site.baseUrl();
    }
}
