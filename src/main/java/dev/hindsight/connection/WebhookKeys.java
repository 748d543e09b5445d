package dev.hindsight.connection;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Digest;
import java.security.SecureRandom;
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
    private final SecureRandom random = new SecureRandom();

    WebhookKeys(LinkStates links, AuditLog log) {
        this.links = links;
        this.log = log;
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

    /** Whether a delivery is one of a link's webhook; the first use of a new key ends the one before it. */
    boolean accepts(String linkId, Delivery delivery) {
        Optional<LinkState.Webhook> webhook = links.find(linkId).map(LinkState::webhook);
        Optional<WebhookKey> next = webhook.flatMap(LinkState.Webhook::next).filter(key -> key.proves(delivery));
        if (next.isPresent()) {
            links.change(linkId, stored -> stored.webhook().next().equals(next) ? stored.withNextKeyUsed() : stored);
            return true;
        }
        return webhook.flatMap(LinkState.Webhook::current)
                .filter(key -> key.proves(delivery))
                .isPresent();
    }
}
