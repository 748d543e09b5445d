package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.Test;

/** By which token or signature a webhook is recognized, and for how long. */
public class WebhookKeysTest {

    private static final Actor ADMIN = new Actor("jira", "admin-key");
    private static final String BODY = "{\"issue\":{\"id\":\"10042\"}}";

    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final WebhookKeys keys =
            new WebhookKeys(links, InMemoryAuditEntries.log(Clock.systemUTC()), Clock.systemUTC());

    @Test
    public void acceptsTheTokenOfTheLink() {
        String token = keys.nextToken(ADMIN);

        assertTrue(accepts("jira", token));
    }

    @Test
    public void acceptsNoOtherToken() {
        String token = keys.nextToken(ADMIN);

        assertFalse(accepts("jira", token + "0"));
        assertFalse(accepts("jira", ""));
    }

    @Test
    public void acceptsNoTokenOfAnotherLink() {
        String token = keys.nextToken(ADMIN);
        keys.nextToken(new Actor("other", "admin-key"));

        assertFalse(accepts("other", token));
    }

    @Test
    public void acceptsNothingForALinkWithoutAKey() {
        assertFalse(accepts("jira", ""));
    }

    @Test
    public void acceptsTheTokenBeforeUntilTheNewOneIsUsed() {
        String old = keys.nextToken(ADMIN);
        assertTrue(accepts("jira", old));

        String token = keys.nextToken(ADMIN);

        assertNotEquals(old, token);
        assertTrue(accepts("jira", old));
        assertTrue(accepts("jira", token));
        assertFalse(accepts("jira", old));
        assertTrue(accepts("jira", token));
    }

    @Test
    public void acceptsNoNewTokenThatWasReplacedBeforeItWasUsed() {
        String unused = keys.nextToken(ADMIN);
        keys.nextToken(ADMIN);

        assertFalse(accepts("jira", unused));
    }

    @Test
    public void keepsTheDigestOfATokenOnly() {
        String token = keys.nextToken(ADMIN);

        WebhookKey kept =
                links.find("jira").flatMap(link -> link.webhook().next()).orElseThrow();
        assertEquals(new TokenDigest(Digest.of(token)), kept);
        assertFalse(kept.toString().contains(token));
    }

    @Test
    public void doesNotAcceptTheDigestAsAToken() {
        String token = keys.nextToken(ADMIN);

        assertFalse(accepts("jira", Digest.of(token)));
    }

    @Test
    public void acceptsWhatIsSignedWithTheSecretOfTheLink() {
        SigningSecret secret = keys.nextSecret(ADMIN);

        assertTrue(keys.accepts("jira", SignedDelivery.with(secret, BODY)));
    }

    @Test
    public void acceptsNoOtherSignature() {
        SigningSecret secret = keys.nextSecret(ADMIN);
        keys.nextSecret(new Actor("other", "admin-key"));

        assertFalse(keys.accepts("other", SignedDelivery.with(secret, BODY)));
        assertFalse(keys.accepts("jira", new Delivery("", "", bytes(BODY))));
        assertFalse(keys.accepts("jira", new Delivery(secret.value(), "", bytes(BODY))));
        assertFalse(keys.accepts("jira", new Delivery("", SignedDelivery.signature(secret, BODY), bytes(BODY + " "))));
    }

    @Test
    public void makesASecretThatNobodyGuesses() {
        SigningSecret secret = keys.nextSecret(ADMIN);

        assertTrue(secret.value(), secret.value().matches("[0-9a-f]{64}"));
        assertNotEquals(secret, keys.nextSecret(ADMIN));
    }

    @Test
    public void takesOneKindOfKeyInPlaceOfTheOther() {
        String token = keys.nextToken(ADMIN);
        assertTrue(accepts("jira", token));

        SigningSecret secret = keys.nextSecret(ADMIN);

        assertTrue(accepts("jira", token));
        assertTrue(keys.accepts("jira", SignedDelivery.with(secret, BODY)));
        assertFalse("the token still counts beside the secret", accepts("jira", token));
        assertTrue("the secret does not count again", keys.accepts("jira", SignedDelivery.with(secret, BODY)));

        String later = keys.nextToken(ADMIN);
        assertTrue(accepts("jira", later));
        assertFalse(keys.accepts("jira", SignedDelivery.with(secret, BODY)));
        LinkState.Webhook kept = links.find("jira").orElseThrow().webhook();
        assertEquals(Optional.of(new TokenDigest(Digest.of(later))), kept.current());
        assertEquals(Optional.empty(), kept.next());
    }

    @Test
    public void keepsAKeyThatIsUsedBeforeItIsConfirmed() {
        SigningSecret secret = keys.nextSecret(ADMIN);
        assertTrue(keys.accepts("jira", SignedDelivery.with(secret, BODY)));

        keys.confirm(ADMIN);

        assertTrue(keys.accepts("jira", SignedDelivery.with(secret, BODY)));
    }

    private boolean accepts(String linkId, String token) {
        return keys.accepts(linkId, new Delivery(token, "", bytes(BODY)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
