package dev.hindsight.item;

import dev.hindsight.issue.FieldRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last values of one field: what the page said in the version last dealt with, what Jira held when last read or written,
 * and what both last agreed on. All are kept because the page is never written back. Empty text means no value.
 *
 * @param lastOnPage the page's value, in Jira's terms; another than the agreed one when Jira would not take it
 * @param lastInJira Jira's value
 * @param agreed the value that both sides last had, from which either may have moved away since
 * @param refusal why Jira would not take the page's value; empty when it was not refused
 * @param sent what was about to be written when nobody heard any more what became of it, newest last, one for each request:
 *     where Jira holds such a value when it is read next, that is our own doing and nobody else's; empty when it is known what was
 *     written
 * @param person of an owner, who it is that both sides agreed on, as the page knows them: people keep their user key when
 *     their user name changes; empty text for other fields, and where it is not known
 */
public record SyncedValue(
        String lastOnPage,
        String lastInJira,
        String agreed,
        Optional<FieldRefusal> refusal,
        List<Sent> sent,
        String person) {

    public SyncedValue {
        sent = List.copyOf(sent);
    }

    /** A value that was about to be written, and when. */
    public record Sent(String value, Instant at) {}

    /** Longer than a node pauses between noting a value and sending it, and longer than clocks of nodes differ. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    /** A node that stops in the middle leaves one, and there are few at once. */
    private static final int MOST_SENT = 8;

    /** The values of a field that was never synced. */
    public static final SyncedValue NONE = new SyncedValue("", "", "");

    /** Values that were not refused, and of which it is known what was written. */
    public SyncedValue(String lastOnPage, String lastInJira, String agreed) {
        this(lastOnPage, lastInJira, agreed, Optional.empty(), List.of(), "");
    }

    /** Both sides have the same. */
    public static SyncedValue agreed(String value) {
        return new SyncedValue(value, value, value);
    }

    /** The same when a value is about to be written to Jira. */
    public SyncedValue sending(String value, Instant now) {
        if (value.isEmpty()) {
            return this;
        }
        List<Sent> values =
                Stream.concat(sent.stream(), Stream.of(new Sent(value, now))).toList();
        return withSent(values.subList(Math.max(0, values.size() - MOST_SENT), values.size()));
    }

    /**
     * The same after Jira was read: a value that was sent has arrived if it is there and was not known to be. What has not
     * arrived after so long never will.
     */
    public SyncedValue confirmedBy(String inJira, Instant now) {
        boolean known = inJira.equals(lastInJira) && inJira.equals(agreed);
        SyncedValue read = isSent(inJira) && !known ? written(inJira) : this;
        List<Sent> onTheirWay = read.sent.stream()
                .filter(request -> Duration.between(request.at(), now).abs().compareTo(ON_ITS_WAY) < 0)
                .toList();
        return onTheirWay.equals(read.sent) ? read : read.withSent(onTheirWay);
    }

    /** The same after a value was written. What another node sent, the same value perhaps, may arrive still. */
    public SyncedValue written(String value) {
        return new SyncedValue(value, value, value, Optional.empty(), others(value), "");
    }

    /** Whether a request with a value was noted of which nobody has heard. */
    public boolean isSent(String value) {
        return sent.stream().anyMatch(request -> request.value().equals(value));
    }

    /** Whether a request was noted so long before now at most, or after it by another clock, of which nobody has heard. */
    public boolean isSentWithin(Duration time, Instant now) {
        return sent.stream().anyMatch(request -> request.at().isAfter(now.minus(time)));
    }

    private List<Sent> others(String value) {
        List<Sent> others = new ArrayList<>(sent);
        sent.stream()
                .filter(request -> request.value().equals(value))
                .findFirst()
                .ifPresent(others::remove);
        return others;
    }

    private SyncedValue withSent(List<Sent> requests) {
        return new SyncedValue(lastOnPage, lastInJira, agreed, refusal, requests, person);
    }

    /** The same after another value was seen in Jira. */
    public SyncedValue seenInJira(String value) {
        return new SyncedValue(lastOnPage, value, agreed, refusal, sent, person);
    }

    /** The same after the page said another value that is not written to Jira. */
    public SyncedValue passedOver(String onPage) {
        return new SyncedValue(onPage, lastInJira, agreed, Optional.empty(), sent, person);
    }

    /** The same after Jira would not take another value of the page's. */
    public SyncedValue refused(String onPage, FieldRefusal why) {
        return new SyncedValue(onPage, lastInJira, agreed, Optional.of(why), others(onPage), person);
    }

    /** The same, so that what Jira would not take is written again at the next opportunity. */
    public SyncedValue again() {
        return new SyncedValue(lastOnPage, lastInJira, agreed, refusal.map(FieldRefusal::again), sent, person);
    }

    /** The same as if what Jira would not take had never been tried. */
    public SyncedValue untried() {
        return refusal.isPresent() ? new SyncedValue(agreed, lastInJira, agreed, Optional.empty(), sent, person) : this;
    }

    /** The same when one side's present value counts as what both had, so that only the other has moved away from it. */
    public SyncedValue agreeingOn(String value) {
        return new SyncedValue(lastOnPage, lastInJira, value, refusal, sent, "");
    }

    /**
     * The same now that a person whom the page names has a user name: if both sides agreed on that person, who was called
     * otherwise then and is not called so in Jira any more, they have agreed on the new name.
     */
    public SyncedValue renaming(String who, String userName, String inJira) {
        boolean renamed = who.equals(person) && !userName.isEmpty() && !inJira.equals(agreed);
        return renamed ? new SyncedValue(lastOnPage, lastInJira, userName, refusal, sent, person) : this;
    }

    /** The same when a user name is that of a person whom the page names. */
    public SyncedValue naming(String who, String userName) {
        return userName.isEmpty() || !userName.equals(agreed)
                ? this
                : new SyncedValue(lastOnPage, lastInJira, agreed, refusal, sent, who);
    }

    /** A user name that Jira holds, as it is spelled among these values: how it is written says nothing of who it is. */
    public String spelled(String userName, String onPage) {
        return Stream.concat(
                        Stream.of(onPage, lastOnPage, agreed, lastInJira),
                        sent.stream().map(Sent::value))
                .filter(userName::equalsIgnoreCase)
                .findFirst()
                .orElse(userName);
    }

    /** Whether the page says what Jira would not take before. */
    public boolean isRefused(String onPage) {
        return onPage.equals(lastOnPage) && !onPage.equals(agreed);
    }
}
