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

    /** Nothing left to do. */
    public Attempt settled() {
        return new Attempt(actor, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }
}
