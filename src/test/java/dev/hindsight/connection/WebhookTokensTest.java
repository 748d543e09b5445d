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
        String token = tokens.replace("jira");

        assertTrue(tokens.accepts("jira", token));
    }

    @Test
    public void acceptsNoOtherToken() {
        String token = tokens.replace("jira");

        assertFalse(tokens.accepts("jira", token + "0"));
        assertFalse(tokens.accepts("jira", ""));
    }

    @Test
    public void acceptsNoTokenOfAnotherLink() {
        String token = tokens.replace("jira");
        tokens.replace("other");

        assertFalse(tokens.accepts("other", token));
    }

    @Test
    public void acceptsNothingForALinkWithoutAToken() {
        assertFalse(tokens.accepts("jira", ""));
    }

    @Test
    public void acceptsNoTokenThatWasReplaced() {
        String old = tokens.replace("jira");
        String token = tokens.replace("jira");

        assertNotEquals(old, token);
        assertFalse(tokens.accepts("jira", old));
    }

    @Test
    public void keepsTheDigestOnly() {
        String token = tokens.replace("jira");

        String kept = links.find("jira").flatMap(LinkState::tokenDigest).orElseThrow();
        assertEquals(Digest.of(token), kept);
        assertFalse(kept.contains(token));
    }

    @Test
    public void doesNotAcceptTheDigestAsAToken() {
        tokens.replace("jira");

        assertFalse(tokens.accepts(
                "jira", links.find("jira").flatMap(LinkState::tokenDigest).orElseThrow()));
    }
}
