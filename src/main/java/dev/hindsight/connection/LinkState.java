package dev.hindsight.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of an application link.
 *
 * @param linkId the host's id of the link
 * @param jiraUrl the base address that the Jira behind it calls its own; empty text until it has been asked
 * @param name the name of the link when last seen
 * @param rpcUrl the address it led to when last seen
 * @param polledTo until when the changes of issues have been read; empty before the first poll
 * @param lastOk when Jira last answered
 * @param pausedUntil until when nothing is asked of it
 * @param tokenDigest digest of the token that its webhook carries, when it has one
 * @param serviceAccount user key of the account that reads on the site's behalf, when one is named
 */
public record LinkState(
        String linkId,
        String jiraUrl,
        String name,
        String rpcUrl,
        Optional<Instant> polledTo,
        Optional<Instant> lastOk,
        Optional<Instant> pausedUntil,
        Optional<String> tokenDigest,
        Optional<String> serviceAccount) {

    /** A link of which nothing is remembered yet. */
    public static LinkState unknown(String linkId) {
        return new LinkState(
                linkId,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The link under the name that it has in the host. */
    public LinkState named(String hostsName) {
        return new LinkState(
                linkId, jiraUrl, hostsName, rpcUrl, polledTo, lastOk, pausedUntil, tokenDigest, serviceAccount);
    }

    /** Whether nothing is asked of it at an instant. */
    public boolean pausedAt(Instant now) {
        return pausedUntil.filter(now::isBefore).isPresent();
    }

    /** The link without a pause. */
    public LinkState resumed() {
        return new LinkState(
                linkId, jiraUrl, name, rpcUrl, polledTo, lastOk, Optional.empty(), tokenDigest, serviceAccount);
    }

    /** The link, leading to an address behind which a Jira calls itself by a base address. */
    LinkState leadingTo(String newJiraUrl, String newName, String newRpcUrl) {
        return new LinkState(
                linkId, newJiraUrl, newName, newRpcUrl, polledTo, lastOk, pausedUntil, tokenDigest, serviceAccount);
    }

    /** The link after its changes were read until an instant. */
    public LinkState polledTo(Instant instant) {
        return new LinkState(
                linkId, jiraUrl, name, rpcUrl, Optional.of(instant), lastOk, pausedUntil, tokenDigest, serviceAccount);
    }

    /** The link after an answer at an instant, which ends a pause. */
    LinkState answeredAt(Instant instant) {
        return new LinkState(
                linkId,
                jiraUrl,
                name,
                rpcUrl,
                polledTo,
                Optional.of(instant),
                Optional.empty(),
                tokenDigest,
                serviceAccount);
    }

    /** The link, paused until an instant. */
    public LinkState pausedUntil(Instant instant) {
        return new LinkState(
                linkId, jiraUrl, name, rpcUrl, polledTo, lastOk, Optional.of(instant), tokenDigest, serviceAccount);
    }

    /** The link with the digest of a new token for its webhook. */
    LinkState withTokenDigest(String digest) {
        return new LinkState(
                linkId, jiraUrl, name, rpcUrl, polledTo, lastOk, pausedUntil, Optional.of(digest), serviceAccount);
    }

    /** The link with another account that reads for the site; empty for none. */
    public LinkState withServiceAccount(Optional<String> userKey) {
        return new LinkState(linkId, jiraUrl, name, rpcUrl, polledTo, lastOk, pausedUntil, tokenDigest, userKey);
    }
}
