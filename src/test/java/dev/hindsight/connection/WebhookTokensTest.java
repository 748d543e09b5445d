package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Digest;
import java.time.Clock;
import org.junit.Test;

/** By which token a webhook is recognized. */
public class WebhookTokensTest {

    private static final Actor ADMIN = new Actor("jira", "admin-key");

    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final WebhookTokens tokens = new WebhookTokens(links, InMemoryAuditEntries.log(Clock.systemUTC()));

    @Test
    public void acceptsTheTokenOfTheLink() {
        String token = tokens.next(ADMIN);

        assertTrue(tokens.accepts("jira", token));
    }

    @Test
    public void acceptsNoOtherToken() {
        String token = tokens.next(ADMIN);

        assertFalse(tokens.accepts("jira", token + "0"));
        assertFalse(tokens.accepts("jira", ""));
    }

    @Test
    public void acceptsNoTokenOfAnotherLink() {
        String token = tokens.next(ADMIN);
        tokens.next(new Actor("other", "admin-key"));

        assertFalse(tokens.accepts("other", token));
    }

    @Test
    public void acceptsNothingForALinkWithoutAToken() {
        assertFalse(tokens.accepts("jira", ""));
    }

    @Test
    public void acceptsTheTokenBeforeUntilTheNewOneIsUsed() {
        String old = tokens.next(ADMIN);
        assertTrue(tokens.accepts("jira", old));

        String token = tokens.next(ADMIN);

        assertNotEquals(old, token);
        assertTrue(tokens.accepts("jira", old));
        assertTrue(tokens.accepts("jira", token));
        assertFalse(tokens.accepts("jira", old));
        assertTrue(tokens.accepts("jira", token));
    }

    @Test
    public void acceptsNoNewTokenThatWasReplacedBeforeItWasUsed() {
        String unused = tokens.next(ADMIN);
        tokens.next(ADMIN);

        assertFalse(tokens.accepts("jira", unused));
    }

    @Test
    public void keepsTheDigestOnly() {
        String token = tokens.next(ADMIN);

        String kept = links.find("jira").flatMap(link -> link.tokens().next()).orElseThrow();
        assertEquals(Digest.of(token), kept);
        assertFalse(kept.contains(token));
    }

    @Test
    public void doesNotAcceptTheDigestAsAToken() {
        tokens.next(ADMIN);

        assertFalse(tokens.accepts(
                "jira", links.find("jira").flatMap(link -> link.tokens().next()).orElseThrow()));
    }
}
