package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Digest;
import org.junit.Test;

/** By which token a webhook is recognized. */
public class WebhookTokensTest {

    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final WebhookTokens tokens = new WebhookTokens(links);

    @Test
    public void acceptsTheTokenOfTheLink() {
        String token = tokens.next("jira");

        assertTrue(tokens.accepts("jira", token));
    }

    @Test
    public void acceptsNoOtherToken() {
        String token = tokens.next("jira");

        assertFalse(tokens.accepts("jira", token + "0"));
        assertFalse(tokens.accepts("jira", ""));
    }

    @Test
    public void acceptsNoTokenOfAnotherLink() {
        String token = tokens.next("jira");
        tokens.next("other");

        assertFalse(tokens.accepts("other", token));
    }

    @Test
    public void acceptsNothingForALinkWithoutAToken() {
        assertFalse(tokens.accepts("jira", ""));
    }

    @Test
    public void acceptsTheTokenBeforeUntilTheNewOneIsUsed() {
        String old = tokens.next("jira");
        assertTrue(tokens.accepts("jira", old));

        String token = tokens.next("jira");

        assertNotEquals(old, token);
        assertTrue(tokens.accepts("jira", old));
        assertTrue(tokens.accepts("jira", token));
        assertFalse(tokens.accepts("jira", old));
        assertTrue(tokens.accepts("jira", token));
    }

    @Test
    public void acceptsNoNewTokenThatWasReplacedBeforeItWasUsed() {
        String unused = tokens.next("jira");
        tokens.next("jira");

        assertFalse(tokens.accepts("jira", unused));
    }

    @Test
    public void keepsTheDigestOnly() {
        String token = tokens.next("jira");

        String kept = links.find("jira").flatMap(link -> link.tokens().next()).orElseThrow();
        assertEquals(Digest.of(token), kept);
        assertFalse(kept.contains(token));
    }

    @Test
    public void doesNotAcceptTheDigestAsAToken() {
        tokens.next("jira");

        assertFalse(tokens.accepts(
                "jira", links.find("jira").flatMap(link -> link.tokens().next()).orElseThrow()));
    }
}
