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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up the webhook by which Jira tells of changes, in the name of an administrator, in place of any that was set up
 * before. A Jira that signs what it delivers gets a secret for it, any other an address with a token.
 */
public final class SetUpWebhook {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpWebhook.class);

    private final JiraAdministration setup;
    private final WebhookKeys keys;
    private final Site site;
    private final AuditLog log;

    SetUpWebhook(JiraAdministration setup, WebhookKeys keys, Site site, AuditLog log) {
        this.setup = setup;
        this.keys = keys;
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

    /**
     * Sets it up in place of one that was set up before, which works until the new one is there. One at a time: two presses of
     * the button would each find none and add one.
     */
    public synchronized Outcome run(Actor actor) {
        try {
            return replace(actor, setup.webhooks(actor, name()));
        } catch (JiraException.NotPermitted | JiraException.NotFound e) {
            return withNewToken(actor, true);
        } catch (JiraException e) {
            return new Failed(e);
        }
    }

    private Outcome replace(Actor actor, JiraAdministration.Webhooks before) {
        Optional<ByHand> enterable = before.signed() ? Optional.empty() : Optional.of(withNewToken(actor, true));
        try {
            add(actor, enterable);
        } catch (JiraException e) {
            LOG.warn("The webhook could not be set up: {}", e.getMessage());
            if (e.isAnswer()) {
                return enterable.orElseGet(() -> withNewToken(actor, true));
            }
            if (!e.outcomeIsUnknown() || !isThereOneMore(actor, before.ids())) {
                return new Failed(e);
            }
        }
        keys.confirm(actor);
        before.ids().forEach(id -> remove(actor, id));
        return new Done();
    }

    private void add(Actor actor, Optional<ByHand> enterable) {
        if (enterable.isPresent()) {
            setup.addWebhook(actor, name(), enterable.get().url(), Optional.empty());
        } else {
            SigningSecret secret = keys.nextSecret(actor);
            setup.addWebhook(actor, name(), address(actor), Optional.of(secret.value()));
        }
    }

    /** Whether a webhook was added although Jira did not confirm it. */
    private boolean isThereOneMore(Actor actor, List<String> before) {
        try {
            return !before.containsAll(setup.webhooks(actor, name()).ids());
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
            // Its key has no force any more, so that it is only refused
            LOG.warn("The webhook {} that was set up before could not be removed: {}", id, e.getMessage());
        }
    }

    /**
     * Makes a new token, for a webhook that a person enters: a token in the address is taken by every Jira, and no secret has
     * to be shown.
     */
    public ByHand byHand(Actor actor) {
        return withNewToken(actor, false);
    }

    private ByHand withNewToken(Actor actor, boolean tried) {
        String url = address(actor) + "?token=" + keys.nextToken(actor);
        return new ByHand(name(), url, setup.webhookEvents(), tried);
    }

    private String address(Actor actor) {
        return site.baseUrl() + "/rest/hindsight/1.0/jira/" + actor.linkId() + "/events";
    }

    private String name() {
        return "Hindsight for " + site.baseUrl();
    }
}
