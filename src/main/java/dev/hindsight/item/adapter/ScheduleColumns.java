package dev.hindsight.item.adapter;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** The columns of an item's row that say what is to be done next, in whose name, and how it went so far. */
public interface ScheduleColumns {

    @Nullable
    String getActor();

    void setActor(@Nullable String actor);

    /** Since when the creation of its issue is pending. */
    @Nullable
    Long getIntentAt();

    void setIntentAt(@Nullable Long intentAt);

    /** JSON: link of the pending creation and, where {@code INTENT_AT} is in doubt, the earliest moment of its request. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getAsked();

    void setAsked(@Nullable String asked);

    /** How often in a row its issue could not be read. */
    int getUnreadable();

    void setUnreadable(int unreadable);

    @Nullable
    Long getUnreadableAt();

    void setUnreadableAt(@Nullable Long unreadableAt);

    int getTries();

    void setTries(int tries);

    @Indexed
    @Nullable
    Long getNextAt();

    void setNextAt(@Nullable Long nextAt);

    /** Since when something has kept it from its next step. */
    @Nullable
    Long getStuckSince();

    void setStuckSince(@Nullable Long stuckSince);

    @Nullable
    String getReason();

    void setReason(@Nullable String reason);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getReasonArgs();

    void setReasonArgs(@Nullable String reasonArgs);
}
