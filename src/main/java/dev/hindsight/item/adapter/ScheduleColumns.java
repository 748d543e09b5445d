package dev.hindsight.item.adapter;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** The columns of an item's row that say what is to be done next, by whom, and how it went so far. */
public interface ScheduleColumns {

    @Nullable
    String getActor();

    void setActor(@Nullable String actor);

    @Nullable
    Long getIntentAt();

    void setIntentAt(@Nullable Long intentAt);

    int getTries();

    void setTries(int tries);

    @Indexed
    @Nullable
    Long getNextAt();

    void setNextAt(@Nullable Long nextAt);

    @Nullable
    String getReason();

    void setReason(@Nullable String reason);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getReasonArgs();

    void setReasonArgs(@Nullable String reasonArgs);
}
