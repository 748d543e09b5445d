package dev.hindsight.item;

import dev.hindsight.finding.Finding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where an action item stands between the page and Jira, and which states may follow which. The value is part
 * of rendered pages and of the database.
 */
public enum ItemState {
    /** No issue; its author has written nothing yet. */
    EMPTY("empty"),
    /** No issue; a needed field is missing. */
    INCOMPLETE("incomplete"),
    /** Nothing is missing; the issue is not created yet, or the outcome of creating it is not known yet. */
    WAITING("waiting"),
    /** Bound to an issue. */
    TRACKED("tracked"),
    /** The decision not to act is recorded, with a reason. */
    WONT_DO("declined"),
    /** An idea that is no commitment yet. */
    LATER("later"),
    /** The same block as on another page, whose issue it shows. */
    COPY("copied"),
    /** Jira said no; its reason is kept. */
    REFUSED("refused"),
    /** Was tracked; the issue could not be read three times over a day. */
    MISSING("missing"),
    /** The block is gone, or its page is in the trash. */
    REMOVED("detached");

    private final String value;

    ItemState(String value) {
        this.value = value;
    }

    /** The value as rendered and stored. */
    public String value() {
        return value;
    }

    /** The states that may follow this one; staying is always allowed. */
    public Set<ItemState> followers() {
        return switch (this) {
            case EMPTY, INCOMPLETE, WONT_DO, LATER, COPY, REFUSED ->
                EnumSet.of(EMPTY, INCOMPLETE, WAITING, WONT_DO, LATER, COPY, REMOVED);
            case WAITING -> EnumSet.of(EMPTY, INCOMPLETE, TRACKED, WONT_DO, LATER, COPY, REFUSED, REMOVED);
            case TRACKED -> EnumSet.of(MISSING, REMOVED);
            case MISSING -> EnumSet.of(TRACKED, REMOVED);
            case REMOVED -> EnumSet.of(EMPTY, INCOMPLETE, WAITING, TRACKED, WONT_DO, LATER, COPY);
        };
    }

    /** The state of a finding that wants no issue, while it has none; empty for one that does want one. */
    public static Optional<ItemState> withoutIssue(Finding finding) {
        if (finding.declined()) {
            return Optional.of(WONT_DO);
        }
        return finding.later() ? Optional.of(LATER) : Optional.empty();
    }

    /** Whether an item in this state may be moved to the other. */
    public boolean mayBecome(ItemState next) {
        return next == this || followers().contains(next);
    }
}
