package dev.hindsight.frame;

import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import dev.hindsight.reviewing.Difference;

/** The classes of AUI's lozenge in which a word stands. Its color says once more what the word says, and nothing else. */
public final class Lozenge {

    /** What is neither good nor bad, and what was closed without being done. */
    public static final String PLAIN = "aui-lozenge aui-lozenge-subtle";

    private static final String CURRENT = PLAIN + " aui-lozenge-current";
    private static final String MOVED = PLAIN + " aui-lozenge-moved";
    private static final String SUCCESS = PLAIN + " aui-lozenge-success";

    private Lozenge() {}

    public static String of(Impact impact) {
        return impact == Impact.HIGH ? MOVED : PLAIN;
    }

    /** For the name of a status, as Jira colors it. */
    public static String of(StatusCategory category) {
        return switch (category) {
            case NEW -> PLAIN;
            case INDETERMINATE -> CURRENT;
            case DONE -> SUCCESS;
        };
    }

    /** For whether an item had its effect. */
    public static String of(EffectCheck.Status status) {
        return switch (status) {
            case PLANNED -> PLAIN;
            case DUE -> CURRENT;
            case WORKS -> SUCCESS;
            case PARTLY, NO -> MOVED;
        };
    }

    /** For what a review looks at. */
    public static String of(Difference.Kind kind) {
        return switch (kind) {
            case DONE, WORKED -> SUCCESS;
            case NEW, CHECK_DUE, DECISION_DUE -> CURRENT;
            case PARTLY, DID_NOT_WORK, MOVED, REOPENED, OVERDUE, NOT_IN_JIRA, INCOMPLETE -> MOVED;
            case DROPPED -> PLAIN;
        };
    }

    /** For the state of an item without an issue that is shown. */
    public static String of(ItemState state) {
        return switch (state) {
            case INCOMPLETE, REFUSED, MISSING -> MOVED;
            default -> PLAIN;
        };
    }
}
