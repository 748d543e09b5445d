package dev.hindsight.item.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** A row for each line of an item's history. Rows are only ever added. */
@Preload
@Table("CHANGE")
public interface ChangeRow extends Entity {

    /** What it is the history of: an item, by its uid. */
    @Indexed
    @Nullable
    String getSubject();

    void setSubject(@Nullable String subject);

    long getChangedAt();

    void setChangedAt(long changedAt);

    @Nullable
    String getActor();

    void setActor(@Nullable String actor);

    @Nullable
    String getWhat();

    void setWhat(@Nullable String what);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getOldValue();

    void setOldValue(@Nullable String oldValue);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getNewValue();

    void setNewValue(@Nullable String newValue);
}
