package dev.hindsight.connection;

import dev.hindsight.item.SyncSchedule;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of an application link.
 *
 * @param linkId the host's id of the link
 * @param jiraUrl the base address that the Jira behind it calls its own; empty text until it has been asked
 * @param otherUrl the base address of another Jira that answered in its place; empty text when none does
 * @param name the name of the link when last seen
 * @param rpcUrl the address it led to when last seen
 * @param polledTo until when the changes of issues have been read; empty before the first poll
 * @param lagging until when those were read that are read in the name of somebody who has not taken part since, by user key
 * @param lastOk when Jira last answered
 * @param pausedUntil until when nothing is asked of it
 * @param tokenDigest digest of the token that its webhook carries
 * @param nextTokenDigest digest of a token that was generated since, and that no webhook is known to carry yet
 * @param serviceAccount user key of the account that reads on the site's behalf, when one is named
 */
public record LinkState(
        String linkId,
        String jiraUrl,
        String otherUrl,
        String name,
        String rpcUrl,
        Optional<Instant> polledTo,
        Map<String, Instant> lagging,
        Optional<Instant> lastOk,
        Optional<Instant> pausedUntil,
        Optional<String> tokenDigest,
        Optional<String> nextTokenDigest,
        Optional<String> serviceAccount) {

    public LinkState {
        lagging = Map.copyOf(lagging);
    }

    /** A link of which nothing is remembered yet. */
    public static LinkState unknown(String linkId) {
        return new LinkState(
                linkId,
                "",
                "",
                "",
                "",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The link under the name that it has in the host. */
    public LinkState named(String hostsName) {
        return leading(jiraUrl, otherUrl, hostsName, rpcUrl);
    }

    /** Whether nothing is asked of it at an instant. A pause longer than any comes from a clock that was wrong. */
    public boolean pausedAt(Instant now) {
        return pausedUntil
                .filter(now::isBefore)
                .filter(until ->
                        !until.isAfter(now.plus(CircuitBreaker.LONGEST_WAIT).plus(SyncSchedule.CLOCKS_DIFFER)))
                .isPresent();
    }

    /** The link without a pause. */
    public LinkState resumed() {
        return seen(lastOk, Optional.empty());
    }

    /** The link, leading to an address behind which a Jira calls itself by a base address. */
    LinkState leadingTo(String newJiraUrl, String newName, String newRpcUrl) {
        return leading(newJiraUrl, "", newName, newRpcUrl);
    }

    /** The link after another Jira answered in place of the one that it led to. */
    LinkState leadingToAnother(String found) {
        return leading(jiraUrl, found, name, rpcUrl);
    }

    /** What of it holds for the link that leads to the same Jira now: all but the token, which is in the old address. */
    LinkState movedTo(LinkState successor) {
        return new LinkState(
                successor.linkId,
                jiraUrl,
                "",
                successor.name,
                successor.rpcUrl,
                polledTo,
                lagging,
                successor.lastOk,
                successor.pausedUntil,
                successor.tokenDigest,
                successor.nextTokenDigest,
                successor.serviceAccount.or(() -> serviceAccount));
    }

    /** What is known of the Jira that it led to before, under the id of a link that does not exist. */
    LinkState retiredAs(String retiredId) {
        return new LinkState(
                retiredId,
                jiraUrl,
                "",
                name,
                rpcUrl,
                Optional.empty(),
                Map.of(),
                lastOk,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                serviceAccount);
    }

    /** The link after all its changes were read until an instant. */
    public LinkState polledTo(Instant instant) {
        return polledTo(instant, Map.of());
    }

    /** The link after its changes were read until an instant, but for those that are read in the names of some. */
    public LinkState polledTo(Instant instant, Map<String, Instant> nowLagging) {
        return new LinkState(
                linkId,
                jiraUrl,
                otherUrl,
                name,
                rpcUrl,
                Optional.of(instant),
                nowLagging,
                lastOk,
                pausedUntil,
                tokenDigest,
                nextTokenDigest,
                serviceAccount);
    }

    /** Until when changes of the issues are known that are read in a person's name where no account is named for reading. */
    public Optional<Instant> polledFor(Optional<String> userKey) {
        return userKey.map(lagging::get).or(() -> polledTo);
    }

    /** Since when a person has to look for changes: the account that reads for the site looks for those of everybody. */
    Optional<Instant> toBePolledFrom(String userKey) {
        return serviceAccount.equals(Optional.of(userKey))
                ? Stream.concat(polledTo.stream(), lagging.values().stream()).min(Comparator.naturalOrder())
                : polledFor(Optional.of(userKey));
    }

    /** The link after an answer at an instant. While it is paused nothing is asked, so what is answered was asked before that. */
    LinkState answeredAt(Instant instant) {
        return seen(Optional.of(instant), pausedAt(instant) ? pausedUntil : Optional.empty());
    }

    /** The link, paused at an instant until another or, if it is already, until whichever is later. */
    LinkState pausedUntil(Instant until, Instant now) {
        return pausedAt(now) && pausedUntil.filter(until::isBefore).isPresent() ? this : pausedUntil(until);
    }

    /** The link, paused until an instant. */
    public LinkState pausedUntil(Instant instant) {
        return seen(lastOk, Optional.of(instant));
    }

    /** The link with the digest of a new token, beside the one that its webhook has used until now. */
    LinkState withNextTokenDigest(String digest) {
        return withTokenDigests(tokenDigest, Optional.of(digest));
    }

    /** The link after its new token turned out to be in use: from now on that alone counts. */
    LinkState withNextTokenUsed() {
        return withTokenDigests(nextTokenDigest, Optional.empty());
    }

    private LinkState withTokenDigests(Optional<String> current, Optional<String> next) {
        return new LinkState(
                linkId,
                jiraUrl,
                otherUrl,
                name,
                rpcUrl,
                polledTo,
                lagging,
                lastOk,
                pausedUntil,
                current,
                next,
                serviceAccount);
    }

    private LinkState leading(String toJiraUrl, String toOtherUrl, String underName, String overUrl) {
        return new LinkState(
                linkId,
                toJiraUrl,
                toOtherUrl,
                underName,
                overUrl,
                polledTo,
                lagging,
                lastOk,
                pausedUntil,
                tokenDigest,
                nextTokenDigest,
                serviceAccount);
    }

    private LinkState seen(Optional<Instant> answered, Optional<Instant> paused) {
        return new LinkState(
                linkId,
                jiraUrl,
                otherUrl,
                name,
                rpcUrl,
                polledTo,
                lagging,
                answered,
                paused,
                tokenDigest,
                nextTokenDigest,
                serviceAccount);
    }

    /** Whether a webhook was set up, or an address for one was generated. */
    public boolean hasToken() {
        return tokenDigest.isPresent() || nextTokenDigest.isPresent();
    }

    /** The link with another account that reads for the site; empty for none. */
    public LinkState withServiceAccount(Optional<String> userKey) {
        return new LinkState(
                linkId,
                jiraUrl,
                otherUrl,
                name,
                rpcUrl,
                polledTo,
                lagging,
                lastOk,
                pausedUntil,
                tokenDigest,
                nextTokenDigest,
                userKey);
    }
}
