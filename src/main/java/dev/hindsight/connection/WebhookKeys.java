package dev.hindsight.connection;

import dev.hindsight.issue.Digest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The keys by which the deliveries of a link's webhook are recognized. Each new one stands beside the one in use until a
 * delivery, or Jira, has shown that the webhook has it; which kind it is makes no difference.
 */
final class WebhookKeys {

    private static final int TOKEN_BYTES = 24;
    private static final int SECRET_BYTES = 32;

    private final LinkStates links;
    private final SecureRandom random = new SecureRandom();

    WebhookKeys(LinkStates links) {
        this.links = links;
    }

    /** Makes a new token for the address of a link's webhook. Only its digest is kept, so that it cannot be read again. */
    String nextToken(String linkId) {
        String token = random(TOKEN_BYTES);
        next(linkId, new TokenDigest(Digest.of(token)));
        return token;
    }

    /** Makes a new secret with which Jira shall sign the deliveries of a link's webhook. */
    SigningSecret nextSecret(String linkId) {
        SigningSecret secret = new SigningSecret(random(SECRET_BYTES));
        next(linkId, secret);
        return secret;
    }

    private void next(String linkId, WebhookKey key) {
        links.change(linkId, link -> link.withNextKey(key));
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The webhook of the new key is there: from now on that key alone counts. */
    void confirm(String linkId) {
        links.change(linkId, LinkState::withNextKeyUsed);
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
