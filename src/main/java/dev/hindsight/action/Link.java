package dev.hindsight.action;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of an application link. Immutable.
 *
 * @param linkId the host's id of the link
 * @param jiraUrl the base address that the tracker behind it calls its own; empty text until it has been asked
 * @param name the name of the link when last seen
 * @param rpcUrl the address it led to when last seen
 * @param polledTo until when the changes of issues have been read; empty before the first poll
 * @param lastOk when the tracker last answered
 * @param pausedUntil until when nothing is asked of it
 * @param tokenDigest digest of the token that its webhook carries, when one was made
 * @param readsAs user key of the account that reads on the site's behalf, when one is named
 */
public record Link(
        String linkId,
        String jiraUrl,
        String name,
        String rpcUrl,
        Optional<Instant> polledTo,
        Optional<Instant> lastOk,
        Optional<Instant> pausedUntil,
        Optional<String> tokenDigest,
        Optional<String> readsAs) {

    /** A link of which nothing is remembered yet. */
    public static Link unknown(String linkId) {
        return new Link(
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
    Link named(String hostsName) {
        return new Link(linkId, jiraUrl, hostsName, rpcUrl, polledTo, lastOk, pausedUntil, tokenDigest, readsAs);
    }

    /** Whether nothing is asked of it at an instant. */
    boolean pausedAt(Instant now) {
        return pausedUntil.filter(now::isBefore).isPresent();
    }

    /** The link without a pause. */
    Link resumed() {
        return new Link(linkId, jiraUrl, name, rpcUrl, polledTo, lastOk, Optional.empty(), tokenDigest, readsAs);
    }

    /** The link, leading to an address behind which a tracker calls itself by a base address. */
    Link leadingTo(String newJiraUrl, String newName, String newRpcUrl) {
        return new Link(linkId, newJiraUrl, newName, newRpcUrl, polledTo, lastOk, pausedUntil, tokenDigest, readsAs);
    }

    /** The link after its changes were read until an instant. */
    Link polledTo(Instant instant) {
        return new Link(linkId, jiraUrl, name, rpcUrl, Optional.of(instant), lastOk, pausedUntil, tokenDigest, readsAs);
    }

    /** The link after an answer at an instant, which ends a pause. */
    Link answeredAt(Instant instant) {
        return new Link(
                linkId, jiraUrl, name, rpcUrl, polledTo, Optional.of(instant), Optional.empty(), tokenDigest, readsAs);
    }

    /** The link, paused until an instant. */
    Link pausedUntil(Instant instant) {
        return new Link(linkId, jiraUrl, name, rpcUrl, polledTo, lastOk, Optional.of(instant), tokenDigest, readsAs);
    }

    /** The link with the digest of a new token for its webhook. */
    Link withTokenDigest(String digest) {
        return new Link(linkId, jiraUrl, name, rpcUrl, polledTo, lastOk, pausedUntil, Optional.of(digest), readsAs);
    }

    /** The link with another account that reads for the site; empty for none. */
    public Link readingAs(Optional<String> userKey) {
        return new Link(linkId, jiraUrl, name, rpcUrl, polledTo, lastOk, pausedUntil, tokenDigest, userKey);
    }
}
