package dev.hindsight.connection;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Digest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The keys by which the deliveries of a link's webhook are recognized. Each new one stands beside the one in use until a
 * delivery, or Jira, has shown that the webhook has it; which kind it is makes no difference.
 */
final class WebhookKeys {

    private static final int TOKEN_BYTES = 24;
    private static final int SECRET_BYTES = 32;

    private final LinkStates links;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookKeys(LinkStates links, AuditLog log, Clock clock) {
        this.links = links;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a new token for the address of a link's webhook. Only its digest is kept, so that it cannot be read again.
     *
     * @param administrator the link, and who has the token made for it
     */
    String nextToken(Actor administrator) {
        String token = random(TOKEN_BYTES);
        WebhookKey key = new TokenDigest(Digest.of(token));
        change(administrator, link -> link.withNextKey(key), What.WEBHOOK_URL);
        return token;
    }

    /**
     * Makes a new secret with which Jira shall sign the deliveries of a link's webhook.
     *
     * @param administrator the link, and who has the secret made for it
     */
    SigningSecret nextSecret(Actor administrator) {
        SigningSecret secret = new SigningSecret(random(SECRET_BYTES));
        change(administrator, link -> link.withNextKey(secret), What.WEBHOOK_SECRET);
        return secret;
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The webhook of the new key is there: from now on that key alone counts. */
    void confirm(Actor administrator) {
        change(administrator, LinkState::withNextKeyUsed, What.WEBHOOK_SET_UP);
    }

    private void change(Actor administrator, UnaryOperator<LinkState> change, What what) {
        log.keep(administrator.userKey(), () -> {
            links.change(administrator.linkId(), change);
            return List.of(AuditFact.of(what, AuditSubject.link(administrator.linkId())));
        });
    }

    /**
     * Whether a delivery is one of a link's webhook; the first use of a new key ends the one before it. When it came is kept, at
     * most once a minute.
     */
    boolean accepts(String linkId, Delivery delivery) {
        Instant now = clock.instant();
        Optional<LinkState.Webhook> webhook = links.find(linkId).map(LinkState::webhook);
        Optional<WebhookKey> next = webhook.flatMap(LinkState.Webhook::next).filter(key -> key.proves(delivery));
        if (next.isPresent()) {
            links.change(
                    linkId,
                    stored -> stored.webhook().next().equals(next)
                            ? stored.withNextKeyUsed().withEventAt(now)
                            : stored);
            return true;
        }
        Optional<WebhookKey> current =
                webhook.flatMap(LinkState.Webhook::current).filter(key -> key.proves(delivery));
        if (current.isPresent() && webhook.get().isEventToKeepAt(now)) {
            links.change(
                    linkId, stored -> stored.webhook().current().equals(current) ? stored.withEventAt(now) : stored);
        }
        return current.isPresent();
    }

    /**
     * How long ago the last delivery of a link's webhook came, which shows that the webhook is in use; empty when none has come
     * with the key that it has now.
     */
    Optional<Duration> sinceLastEvent(String linkId) {
        return links.find(linkId).flatMap(LinkState::lastEvent).map(last -> Duration.between(last, clock.instant()));
    }
}
