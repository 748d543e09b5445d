package dev.hindsight.connection;

import dev.hindsight.item.SyncSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of an application link.
 *
 * @param linkId the host's id of the link
 * @param target where it leads
 * @param polls until when the changes of issues have been read
 * @param contact when it was asked, and when not
 * @param webhook by what deliveries of its webhook are recognized
 * @param serviceAccount user key of the account that reads on the site's behalf, when one is named
 */
public record LinkState(
        String linkId, Target target, Polls polls, Contact contact, Webhook webhook, Optional<String> serviceAccount) {

    /**
     * Where a link leads.
     *
     * @param jiraUrl the base address that the Jira behind it calls its own; empty text until it has been asked
     * @param otherUrl the base address of another Jira that answered in its place; empty text when none does
     * @param name the name of the link when last seen
     * @param rpcUrl the address it led to when last seen
     */
    public record Target(String jiraUrl, String otherUrl, String name, String rpcUrl) {}

    /**
     * Until when the changes of issues behind a link have been read.
     *
     * @param to for all but those that lag; empty before the first poll
     * @param lagging by user key, for those that are read in the name of somebody who has not taken part since
     */
    public record Polls(Optional<Instant> to, Map<String, Instant> lagging) {

        private static final Polls NONE = new Polls(Optional.empty(), Map.of());

        public Polls {
            lagging = Map.copyOf(lagging);
        }
    }

    /**
     * When a link was asked, and when not.
     *
     * @param lastOk when Jira last answered
     * @param pausedUntil until when nothing is asked of it
     */
    public record Contact(Optional<Instant> lastOk, Optional<Instant> pausedUntil) {}

    /**
     * By what deliveries of a webhook are recognized, and when the last one came.
     *
     * @param current the key that it has
     * @param next one that was made since, and that no webhook is known to have yet
     * @param lastEvent when the last delivery with the current key came, as of {@link #EVENT_KEPT_FOR} ago; empty before the first
     */
    public record Webhook(Optional<WebhookKey> current, Optional<WebhookKey> next, Optional<Instant> lastEvent) {

        /** For so long no later delivery is kept: many can come in a second, and each would be a write. */
        static final Duration EVENT_KEPT_FOR = Duration.ofMinutes(1);

        private static final Webhook NONE = new Webhook(Optional.empty(), Optional.empty(), Optional.empty());

        /** Whether it is to be kept that a delivery came at an instant. One far ahead comes from a clock that was wrong. */
        boolean isEventToKeepAt(Instant now) {
            return lastEvent
                    .filter(last -> last.isAfter(now.minus(EVENT_KEPT_FOR)))
                    .filter(last -> !last.isAfter(now.plus(SyncSchedule.CLOCKS_DIFFER)))
                    .isEmpty();
        }
    }

    /** A link of which nothing is remembered yet. */
    public static LinkState unknown(String linkId) {
        return new LinkState(
                linkId,
                new Target("", "", "", ""),
                Polls.NONE,
                new Contact(Optional.empty(), Optional.empty()),
                Webhook.NONE,
                Optional.empty());
    }

    /** The base address that the Jira behind it calls its own; empty text until it has been asked. */
    public String jiraUrl() {
        return target.jiraUrl;
    }

    /** The base address of another Jira that answered in its place; empty text when none does. */
    public String otherUrl() {
        return target.otherUrl;
    }

    /** Its name when last seen. */
    public String name() {
        return target.name;
    }

    /** The address it led to when last seen. */
    public String rpcUrl() {
        return target.rpcUrl;
    }

    /** Until when the changes of issues have been read, but of those that lag; empty before the first poll. */
    public Optional<Instant> polledTo() {
        return polls.to;
    }

    /** When Jira last answered. */
    public Optional<Instant> lastOk() {
        return contact.lastOk;
    }

    /** Until when nothing is asked of it. */
    public Optional<Instant> pausedUntil() {
        return contact.pausedUntil;
    }

    /** Whether a webhook was set up, or an address for one was generated. */
    public boolean hasWebhook() {
        return webhook.current.isPresent() || webhook.next.isPresent();
    }

    /** When the last delivery of its webhook came, to the minute; empty before the first one with the present key. */
    public Optional<Instant> lastEvent() {
        return webhook.lastEvent;
    }

    /** The link under the name that it has in the host. */
    public LinkState named(String hostsName) {
        return leading(new Target(jiraUrl(), otherUrl(), hostsName, rpcUrl()));
    }

    /** Whether nothing is asked of it at an instant. A pause longer than any comes from a clock that was wrong. */
    public boolean pausedAt(Instant now) {
        return pausedUntil()
                .filter(now::isBefore)
                .filter(until ->
                        !until.isAfter(now.plus(CircuitBreaker.LONGEST_WAIT).plus(SyncSchedule.CLOCKS_DIFFER)))
                .isPresent();
    }

    /** The link without a pause. */
    public LinkState resumed() {
        return with(new Contact(lastOk(), Optional.empty()));
    }

    /** The link, leading to an address behind which a Jira calls itself by a base address. */
    LinkState leadingTo(String newJiraUrl, String newName, String newRpcUrl) {
        return leading(new Target(newJiraUrl, "", newName, newRpcUrl));
    }

    /** The link after another Jira answered in place of the one that it led to. */
    LinkState leadingToAnother(String found) {
        return leading(new Target(jiraUrl(), found, name(), rpcUrl()));
    }

    /** What of it holds for the link that leads to the same Jira now: all but the webhook, whose address names the old link. */
    LinkState movedTo(LinkState successor) {
        return new LinkState(
                successor.linkId,
                new Target(jiraUrl(), "", successor.name(), successor.rpcUrl()),
                polls,
                successor.contact,
                successor.webhook,
                successor.serviceAccount.or(() -> serviceAccount));
    }

    /** What is known of the Jira that it led to before, under the id of a link that does not exist. */
    LinkState retiredAs(String retiredId) {
        return new LinkState(
                retiredId,
                new Target(jiraUrl(), "", name(), rpcUrl()),
                Polls.NONE,
                new Contact(lastOk(), Optional.empty()),
                Webhook.NONE,
                serviceAccount);
    }

    /** The link after all its changes were read until an instant. */
    public LinkState polledTo(Instant instant) {
        return polledTo(instant, Map.of());
    }

    /** The link after its changes were read until an instant, but for those that are read in the names of some. */
    public LinkState polledTo(Instant instant, Map<String, Instant> lagging) {
        return new LinkState(
                linkId, target, new Polls(Optional.of(instant), lagging), contact, webhook, serviceAccount);
    }

    /** Until when changes of the issues are known that are read in a person's name where no account is named for reading. */
    public Optional<Instant> polledFor(Optional<String> userKey) {
        return userKey.map(polls.lagging::get).or(() -> polls.to);
    }

    /** Since when a person has to look for changes: the account that reads for the site looks for those of everybody. */
    Optional<Instant> toBePolledFrom(String userKey) {
        return serviceAccount.equals(Optional.of(userKey))
                ? Stream.concat(polls.to.stream(), polls.lagging.values().stream())
                        .min(Comparator.naturalOrder())
                : polledFor(Optional.of(userKey));
    }

    /** The link after an answer at an instant. While it is paused nothing is asked, so what is answered was asked before that. */
    LinkState answeredAt(Instant instant) {
        return with(new Contact(Optional.of(instant), pausedAt(instant) ? pausedUntil() : Optional.empty()));
    }

    /** The link, paused at an instant until another or, if it is already, until whichever is later. */
    LinkState pausedUntil(Instant until, Instant now) {
        return pausedAt(now) && pausedUntil().filter(until::isBefore).isPresent() ? this : pausedUntil(until);
    }

    /** The link, paused until an instant. */
    public LinkState pausedUntil(Instant instant) {
        return with(new Contact(lastOk(), Optional.of(instant)));
    }

    /** The link with a new key, beside the one that its webhook has had until now. */
    LinkState withNextKey(WebhookKey key) {
        return with(new Webhook(webhook.current, Optional.of(key), webhook.lastEvent));
    }

    /**
     * The link after its new key turned out to be in use, for the first time or again: from now on that alone counts, with which
     * no delivery has come yet.
     */
    LinkState withNextKeyUsed() {
        return webhook.next.isPresent() ? with(new Webhook(webhook.next, Optional.empty(), Optional.empty())) : this;
    }

    /** The link after a delivery with its current key came at an instant. */
    public LinkState withEventAt(Instant instant) {
        return with(new Webhook(webhook.current, webhook.next, Optional.of(instant)));
    }

    /** The link with another account that reads for the site; empty for none. */
    public LinkState withServiceAccount(Optional<String> userKey) {
        return new LinkState(linkId, target, polls, contact, webhook, userKey);
    }

    private LinkState leading(Target elsewhere) {
        return new LinkState(linkId, elsewhere, polls, contact, webhook, serviceAccount);
    }

    private LinkState with(Contact now) {
        return new LinkState(linkId, target, polls, now, webhook, serviceAccount);
    }

    private LinkState with(Webhook now) {
        return new LinkState(linkId, target, polls, contact, now, serviceAccount);
    }
}
