package dev.hindsight.item;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an action item stands between the page and the tracker, and which states may follow which. The value is part
 * of rendered pages and of the database. Immutable.
 */
public enum ItemState {
    /** No issue; a needed field is missing. */
    INCOMPLETE,
    /** Nothing is missing; the issue is not made yet, or the outcome of making it is not known yet. */
    WAITING,
    /** Bound to an issue. */
    TRACKED,
    /** The decision not to act is recorded, with a reason. */
    DECLINED,
    /** The same block as on another page, whose ticket it shows. */
    COPIED,
    /** The tracker said no; its reason is kept. */
    REFUSED,
    /** Was tracked; the issue could not be read three times over a day. */
    MISSING,
    /** The block is gone, or its page is in the trash. */
    DETACHED;

    /** The value as rendered and stored, in lower case. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state stored under a value. */
    public static ItemState ofValue(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The states that may follow this one; staying is always allowed. */
    public Set<ItemState> followers() {
        return switch (this) {
            case INCOMPLETE, DECLINED, COPIED -> EnumSet.of(INCOMPLETE, WAITING, DECLINED, COPIED, DETACHED);
            case WAITING -> EnumSet.of(INCOMPLETE, TRACKED, DECLINED, COPIED, REFUSED, DETACHED);
            case REFUSED -> EnumSet.of(INCOMPLETE, WAITING, DECLINED, COPIED, DETACHED);
            case TRACKED -> EnumSet.of(MISSING, DETACHED);
            case MISSING -> EnumSet.of(TRACKED, DETACHED);
            case DETACHED -> EnumSet.of(INCOMPLETE, WAITING, TRACKED, DECLINED, COPIED);
        };
    }

    /** Whether an item in this state may be moved to the other. */
    public boolean mayBecome(ItemState next) {
        return next == this || followers().contains(next);
    }
}
