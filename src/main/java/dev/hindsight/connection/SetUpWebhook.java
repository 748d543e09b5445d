package dev.hindsight.connection;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraException;
import dev.hindsight.wiki.Site;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up the webhook by which Jira tells of changes, in the name of an administrator, in place of any that was set up
 * before.
 */
public final class SetUpWebhook {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpWebhook.class);

    private final JiraAdministration setup;
    private final WebhookTokens tokens;
    private final Site site;
    private final AuditLog log;

    SetUpWebhook(JiraAdministration setup, WebhookTokens tokens, Site site, AuditLog log) {
        this.setup = setup;
        this.tokens = tokens;
        this.site = site;
        this.log = log;
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
     * @param events what it shall tell of
     * @param tried whether Jira was asked to set it up and did not
     */
    public record ByHand(String name, String url, List<String> events, boolean tried) implements Outcome {
        public ByHand {
            events = List.copyOf(events);
        }
    }

    /** Jira could not be asked, or did not say what became of it. The webhook before, if there is one, still works. */
    public record Failed(JiraException failure) implements Outcome {}

    /** Sets it up in place of one that was set up before, which works until the new one is there. */
    public Outcome run(Actor actor) {
        try {
            return replace(actor, setup.webhooks(actor, name()));
        } catch (JiraException.NotPermitted | JiraException.NotFound e) {
            return withNewToken(actor, true);
        } catch (JiraException e) {
            return new Failed(e);
        }
    }

    private Outcome replace(Actor actor, List<String> before) {
        ByHand webhook = withNewToken(actor, true);
        try {
            setup.addWebhook(actor, webhook.name(), webhook.url());
        } catch (JiraException e) {
            LOG.warn("The webhook could not be set up: {}", e.getMessage());
            if (e.isAnswer()) {
                return webhook;
            }
            if (!e.outcomeIsUnknown() || !isThereOneMore(actor, before)) {
                return new Failed(e);
            }
        }
        tokens.confirm(actor);
        before.forEach(id -> remove(actor, id));
        return new Done();
    }

    /** Whether a webhook was added although Jira did not confirm it. */
    private boolean isThereOneMore(Actor actor, List<String> before) {
        try {
            return !before.containsAll(setup.webhooks(actor, name()));
        } catch (JiraException e) {
            return false;
        }
    }

    private void remove(Actor actor, String id) {
        try {
            setup.removeWebhook(actor, id);
            log.keep(
                    actor.userKey(),
                    new AuditFact(What.WEBHOOK_REMOVED, AuditSubject.link(actor.linkId()), "", id, ""));
        } catch (JiraException e) {
            // Its token has no force any more, so that it is only refused
            LOG.warn("The webhook {} that was set up before could not be removed: {}", id, e.getMessage());
        }
    }

    /** Makes a new token, for a webhook that a person enters. */
    public ByHand byHand(Actor actor) {
        return withNewToken(actor, false);
    }

    private ByHand withNewToken(Actor actor, boolean tried) {
        String url =
                site.baseUrl() + "/rest/hindsight/1.0/jira/" + actor.linkId() + "/events?token=" + tokens.next(actor);
        return new ByHand(name(), url, setup.webhookEvents(), tried);
    }

    private String name() {
        return "Hindsight for " + site.baseUrl();
    }
}
