package dev.hindsight.item;

import java.util.Optional;

/**
 * What brought about a change of an item, as far as its history must know to name who did it.
 *
 * @param kind what it was
 * @param publisher user key of who published the version, or moved or restored the page; empty when not known
 * @param facts what Jira tells of its issue's changes; empty when Jira was not asked, or did not tell
 */
public record Cause(Kind kind, Optional<String> publisher, Optional<IssueFacts> facts) {

    /** What can change an item. */
    enum Kind {
        /** Somebody did something with the page. */
        PAGE,
        /** A step that was due: what it brings about is done in the name of the item's actor, or by nobody. */
        STEP,
        /** Something that nobody did to this item, such as another setting. */
        NOBODY
    }

    /** A step that was due, of which Jira told nothing. */
    public static final Cause STEP = new Cause(Kind.STEP, Optional.empty(), Optional.empty());

    /** Nobody's doing. */
    public static final Cause NOBODY = new Cause(Kind.NOBODY, Optional.empty(), Optional.empty());

    /** What a person did with the page; empty when it is not known who. */
    public static Cause page(Optional<String> publisher) {
        return new Cause(Kind.PAGE, publisher, Optional.empty());
    }

    /** A step in which the issue was read, and its changes with it. */
    public static Cause read(IssueFacts facts) {
        return new Cause(Kind.STEP, Optional.empty(), Optional.of(facts));
    }

    /** This cause and then another, of the same step. */
    public Cause and(Cause next) {
        return next.facts.isPresent() ? next : this;
    }
}
