package dev.hindsight.connection;

import dev.hindsight.issue.Digest;

/**
 * The digest of the token in a webhook's address; the token itself is not kept.
 *
 * @param digest as {@link Digest#of} makes it
 */
public record TokenDigest(String digest) implements WebhookKey {

    @Override
    public boolean proves(Delivery delivery) {
        return Digest.matches(delivery.token(), digest);
    }
}
