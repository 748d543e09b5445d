package dev.hindsight.item;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be done next for an item, in whose name, and how the last attempt went.
 *
 * @param actor user key of the person in whose name to act; empty when nobody is known
 * @param pending the creation of its issue whose outcome is not known; present from before the request is sent
 * @param unreadable since when, and how often in a row, its issue could not be read; empty while it can
 * @param tries how often in a row an attempt failed
 * @param nextAt when the next step is due; empty when there is nothing to do
 * @param reason why it is not further, for people; empty when nothing blocks it
 * @param stuckSince since when something has kept it from its next step; empty while nothing does
 */
public record SyncSchedule(
        Optional<String> actor,
        Optional<PendingCreation> pending,
        Optional<Unreadable> unreadable,
        int tries,
        Optional<Instant> nextAt,
        Optional<WaitReason> reason,
        Optional<Instant> stuckSince) {

    /** How much the clocks of nodes may differ, before one of them is wrong. */
    public static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** How far ahead a next step is believed: the longest pause, an hour, and what the clocks of nodes may differ. */
    public static final Duration FURTHEST = Duration.ofHours(1).plus(CLOCKS_DIFFER);

    /** The same for an item whose issue could not be read: its longest pause is twelve hours. */
    public static final Duration FURTHEST_UNREADABLE = Duration.ofHours(12).plus(CLOCKS_DIFFER);

    /** Nothing to do, by nobody. */
    public static final SyncSchedule NONE = new SyncSchedule(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * That an issue could not be read.
     *
     * @param refusals how often in a row
     * @param lastAt when last
     */
    public record Unreadable(int refusals, Instant lastAt) {}

    /**
     * Due at an instant with a clean record, in a person's name or, without one, in that of the present actor. How often its
     * issue could not be read is no matter of the record: only a reading ends that.
     */
    public SyncSchedule dueAt(Instant instant, Optional<String> person) {
        return new SyncSchedule(
                person.or(() -> actor), pending, unreadable, 0, Optional.of(instant), Optional.empty(), stuckSince);
    }

    /** Due at an instant already, without anything of the record being forgotten. */
    public SyncSchedule broughtForward(Instant instant) {
        return new SyncSchedule(actor, pending, unreadable, tries, Optional.of(instant), reason, stuckSince);
    }

    /** Due at an instant already, as if no attempt had failed: whoever asks for another never makes the next pause longer. */
    public SyncSchedule retriedAt(Instant instant) {
        return new SyncSchedule(actor, pending, unreadable, 0, Optional.of(instant), reason, stuckSince);
    }

    /** Put off by something that says nothing of the item itself; that is no failed attempt. */
    public SyncSchedule deferred(WaitReason why, Instant until) {
        return new SyncSchedule(actor, pending, unreadable, tries, Optional.of(until), Optional.of(why), stuckSince);
    }

    /** One more failed attempt, to be repeated at an instant. */
    public SyncSchedule failed(WaitReason why, Instant again) {
        return new SyncSchedule(
                actor, pending, unreadable, tries + 1, Optional.of(again), Optional.of(why), stuckSince);
    }

    /** Kept from its next step since an instant, unless it has been for longer; a later one was noted by a wrong clock. */
    public SyncSchedule stuckSince(Instant instant) {
        return new SyncSchedule(
                actor,
                pending,
                unreadable,
                tries,
                nextAt,
                reason,
                Optional.of(stuckSince.filter(since -> since.isBefore(instant)).orElse(instant)));
    }

    /** One more refusal to read its issue, to be repeated at an instant; the first, where a wrong clock noted the others. */
    public SyncSchedule refusedToBeRead(WaitReason why, Instant now, Instant again) {
        int before = unreadable
                .filter(known -> !known.lastAt().isAfter(now))
                .map(Unreadable::refusals)
                .orElse(0);
        return new SyncSchedule(
                actor,
                pending,
                Optional.of(new Unreadable(before + 1, now)),
                0,
                Optional.of(again),
                Optional.of(why),
                stuckSince);
    }

    /**
     * With the creation of an issue that is about to be requested in a person's name, due again when the right to create it is
     * over. The person is remembered with it, since only by the reporter the issue can be found.
     */
    public SyncSchedule creating(PendingCreation creation, String person, Instant until) {
        return new SyncSchedule(
                Optional.of(person),
                Optional.of(creation),
                unreadable,
                tries,
                Optional.of(until),
                Optional.of(new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN)),
                stuckSince);
    }

    /** The same with another date of its pending creation. */
    public SyncSchedule pendingAs(PendingCreation creation) {
        return new SyncSchedule(actor, Optional.of(creation), unreadable, tries, nextAt, reason, stuckSince);
    }

    /** The same after the outcome of a creation became known. */
    public SyncSchedule withoutPending() {
        return new SyncSchedule(actor, Optional.empty(), unreadable, tries, nextAt, reason, stuckSince);
    }

    /** At rest for a reason, until the page, a setting or an approval changes. */
    public SyncSchedule waitingFor(WaitReason why) {
        return new SyncSchedule(
                actor, pending, Optional.empty(), 0, Optional.empty(), Optional.of(why), Optional.empty());
    }

    /** At rest for a reason without anything of the record being forgotten, until that which is the reason changes. */
    public SyncSchedule restingFor(WaitReason why) {
        return new SyncSchedule(actor, pending, unreadable, tries, Optional.empty(), Optional.of(why), stuckSince);
    }

    /** Whether it is at rest for a reason. */
    public boolean restsFor(WaitReason.Code code) {
        return nextAt.isEmpty()
                && reason.map(WaitReason::code).filter(code::equals).isPresent();
    }

    /** Nothing to do any more; the record and the reason stay. */
    public SyncSchedule withoutNextStep() {
        return new SyncSchedule(actor, pending, unreadable, tries, Optional.empty(), reason, Optional.empty());
    }

    /** Nothing to do and nothing to say; a creation that is pending stays. */
    public SyncSchedule idle() {
        return new SyncSchedule(
                actor, pending, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Nothing left to do and nothing to say; a creation that was pending is forgotten. */
    public SyncSchedule finished() {
        return new SyncSchedule(
                actor, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same after its issue was read. */
    public SyncSchedule readable() {
        return unreadable.isPresent() ? idle() : this;
    }

    /** Whether it is time for the next step. One further ahead than any rule puts it comes from a clock that was wrong. */
    public boolean isDue(Instant now) {
        Instant furthest = now.plus(unreadable.isPresent() ? FURTHEST_UNREADABLE : FURTHEST);
        return nextAt.filter(at -> !at.isAfter(now) || at.isAfter(furthest)).isPresent();
    }
}
