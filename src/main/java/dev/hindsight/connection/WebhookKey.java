package dev.hindsight.connection;

/**
 * By what a delivery is recognized as one of a link's webhook: a token in the webhook's address, or a secret with which Jira
 * signs what it delivers.
 */
public sealed interface WebhookKey permits TokenDigest, SigningSecret {

    /** Whether a delivery was made by whoever has the key, in a time that does not tell how much of it fits. */
    boolean proves(Delivery delivery);
}
