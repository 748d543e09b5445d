package dev.hindsight.item;

import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import java.util.Optional;

/**
 * What brought about a change of an item, as far as its history must know to name who did it.
 *
 * @param kind what it was
 * @param publisher user key of who published the version, or moved or restored the page; empty when not known
 * @param facts what Jira tells of its issue's changes; empty when Jira was not asked, or did not tell
 * @param decision what an editor has decided by pressing a button; empty when nobody has
 */
public record Cause(Kind kind, Optional<String> publisher, Optional<IssueFacts> facts, Optional<Decision> decision) {

    /** What can change an item. */
    enum Kind {
        /** Somebody did something with the page. */
        PAGE,
        /** A step that was due: what it brings about is done in the name of the item's actor, or by nobody. */
        STEP,
        /** Something that nobody did to this item, such as another setting. */
        NOBODY
    }

    /**
     * What an editor has decided. It is a line of history by itself, whatever else changes with it.
     *
     * @param what of what
     * @param chosen what was chosen, as it is stored; empty text where there was one choice only
     */
    record Decision(What what, String chosen) {}

    /** How it is stored that a copied block is tracked separately. */
    static final String SEPARATE = "separate";

    /** A step that was due, of which Jira told nothing. */
    public static final Cause STEP = of(Kind.STEP, Optional.empty(), Optional.empty());

    /** Nobody's doing. */
    public static final Cause NOBODY = of(Kind.NOBODY, Optional.empty(), Optional.empty());

    /** What a person did with the page; empty when it is not known who. */
    public static Cause page(Optional<String> publisher) {
        return of(Kind.PAGE, publisher, Optional.empty());
    }

    /** A step in which the issue was read, and its changes with it. */
    public static Cause read(IssueFacts facts) {
        return of(Kind.STEP, Optional.empty(), Optional.of(facts));
    }

    /** An editor has decided what becomes of a copied block; empty for that it is tracked separately. */
    public static Cause copyChoice(String editor, Optional<CopyChoice> choice) {
        return decided(
                editor,
                new Decision(What.COPY_CHOICE, choice.map(CopyChoice::value).orElse(SEPARATE)));
    }

    /** An editor has done in the own name what the block names. */
    public static Cause order(String editor) {
        return decided(editor, new Decision(What.ORDER, ""));
    }

    /** An editor has the values of one side used in a conflict. */
    public static Cause conflict(String editor, Source used) {
        return decided(editor, new Decision(What.CONFLICT, used.value()));
    }

    /** Somebody has answered whether it worked. */
    public static Cause check(String person, String answer) {
        return decided(person, new Decision(What.CHECK, answer));
    }

    private static Cause decided(String editor, Decision decision) {
        return new Cause(Kind.PAGE, Optional.of(editor), Optional.empty(), Optional.of(decision));
    }

    private static Cause of(Kind kind, Optional<String> publisher, Optional<IssueFacts> facts) {
        return new Cause(kind, publisher, facts, Optional.empty());
    }

    /** This cause and then another, of the same step. */
    public Cause and(Cause next) {
        return next.facts.isPresent() ? next : this;
    }
}
