package dev.hindsight.item;

import java.time.Instant;
import java.util.Optional;

/**
 * What is to be done next for an item, by whom, and how the last attempt went. Immutable.
 *
 * @param actor user key of the person in whose name to act; empty when nobody is known
 * @param intentAt when the right to create was taken; present from then until the outcome is known
 * @param tries how often in a row it did not work
 * @param nextAt when to look again; empty when there is nothing to do
 * @param reason why it is not further; empty when nothing is in the way
 */
public record SyncSchedule(
        Optional<String> actor,
        Optional<Instant> intentAt,
        int tries,
        Optional<Instant> nextAt,
        Optional<WaitReason> reason) {

    /** Nothing to do, by nobody. */
    public static final SyncSchedule NONE =
            new SyncSchedule(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** Due at an instant in a person's name, with a clean record. */
    public SyncSchedule dueAt(Instant instant, Optional<String> user) {
        return new SyncSchedule(user.or(() -> actor), intentAt, 0, Optional.of(instant), Optional.empty());
    }

    /** Due at an instant already, without anything of the record being forgotten. */
    public SyncSchedule sooner(Instant instant) {
        return new SyncSchedule(actor, intentAt, tries, Optional.of(instant), reason);
    }

    /** Hindered by something that says nothing of the item itself, until an instant; that is no failed try. */
    public SyncSchedule hindered(WaitReason why, Instant until) {
        return new SyncSchedule(actor, intentAt, tries, Optional.of(until), Optional.of(why));
    }

    /** The intent to create, taken at an instant. */
    public SyncSchedule intending(Instant instant) {
        return new SyncSchedule(actor, Optional.of(instant), tries, nextAt, reason);
    }

    /** The same without an intent. */
    public SyncSchedule withoutIntent() {
        return new SyncSchedule(actor, Optional.empty(), tries, nextAt, reason);
    }

    /** One more failed try, to be repeated at an instant. */
    public SyncSchedule failed(WaitReason why, Instant again) {
        return new SyncSchedule(actor, intentAt, tries + 1, Optional.of(again), Optional.of(why));
    }

    /** At rest for a reason, until the page or a setting changes. */
    public SyncSchedule resting(WaitReason why) {
        return new SyncSchedule(actor, intentAt, 0, Optional.empty(), Optional.of(why));
    }

    /** Nothing to do any more, for the reason that it has, if any. */
    public SyncSchedule unscheduled() {
        return new SyncSchedule(actor, intentAt, tries, Optional.empty(), reason);
    }

    /** Nothing to do and nothing to say; an intent stays. */
    public SyncSchedule withoutReason() {
        return new SyncSchedule(actor, intentAt, 0, Optional.empty(), Optional.empty());
    }

    /** Whether it waits for an issue to be readable again. */
    public boolean waitsToBeReadable() {
        return reason.filter(why -> why.code() == WaitReason.Code.NO_SUCH_ISSUE).isPresent();
    }

    /** Whether it is time for the next step. */
    public boolean isDue(Instant now) {
        return nextAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    /** Nothing left to do. */
    public SyncSchedule settled() {
        return new SyncSchedule(actor, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }
}
