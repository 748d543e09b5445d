package dev.hindsight.action;

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
public record Attempt(
        Optional<String> actor,
        Optional<Instant> intentAt,
        int tries,
        Optional<Instant> nextAt,
        Optional<Reason> reason) {

    /** Nothing to do, by nobody. */
    public static final Attempt NONE =
            new Attempt(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** Due at an instant in a person's name, with a clean record. */
    public Attempt dueAt(Instant instant, Optional<String> person) {
        return new Attempt(person.or(() -> actor), intentAt, 0, Optional.of(instant), Optional.empty());
    }

    /** Due at an instant already, without anything of the record being forgotten. */
    public Attempt sooner(Instant instant) {
        return new Attempt(actor, intentAt, tries, Optional.of(instant), reason);
    }

    /** Hindered by something that says nothing of the item itself, until an instant; that is no failed try. */
    public Attempt hindered(Reason why, Instant until) {
        return new Attempt(actor, intentAt, tries, Optional.of(until), Optional.of(why));
    }

    /** The intent to create, taken at an instant. */
    public Attempt intending(Instant instant) {
        return new Attempt(actor, Optional.of(instant), tries, nextAt, reason);
    }

    /** The same without an intent. */
    public Attempt withoutIntent() {
        return new Attempt(actor, Optional.empty(), tries, nextAt, reason);
    }

    /** One more failed try, to be repeated at an instant. */
    public Attempt failed(Reason why, Instant again) {
        return new Attempt(actor, intentAt, tries + 1, Optional.of(again), Optional.of(why));
    }

    /** At rest for a reason, until the page or a setting changes. */
    public Attempt resting(Reason why) {
        return new Attempt(actor, intentAt, 0, Optional.empty(), Optional.of(why));
    }

    /** Nothing to do any more, for the reason that it has, if any. */
    public Attempt unscheduled() {
        return new Attempt(actor, intentAt, tries, Optional.empty(), reason);
    }

    /** Nothing to do and nothing to say; an intent stays. */
    public Attempt withoutReason() {
        return new Attempt(actor, intentAt, 0, Optional.empty(), Optional.empty());
    }

    /** Whether it waits for an issue to be readable again. */
    boolean waitsToBeReadable() {
        return reason.filter(why -> why.code() == Reason.Code.NO_SUCH_ISSUE).isPresent();
    }

    /** Whether it is time for the next step. */
    public boolean isDue(Instant now) {
        return nextAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    /** Nothing left to do. */
    public Attempt settled() {
        return new Attempt(actor, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }
}
