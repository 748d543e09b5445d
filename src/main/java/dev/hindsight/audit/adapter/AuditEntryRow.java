package dev.hindsight.audit.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** A row for each line of the log. Rows are only ever added, and removed when they are old. */
@Preload
@Table("AUDIT_ENTRY")
public interface AuditEntryRow extends Entity {

    /** Room for the longest space key, 255 characters, and what stands before it. */
    int SUBJECT_LIMIT = 300;

    @Indexed
    long getDoneAt();

    void setDoneAt(long doneAt);

    /** User key of who did it. */
    @Nullable
    String getActor();

    void setActor(@Nullable String actor);

    @NotNull
    String getWhat();

    void setWhat(String what);

    /** What it was done to, such as {@code space:OPS}. */
    @NotNull
    @StringLength(SUBJECT_LIMIT)
    String getSubject();

    void setSubject(String subject);

    /** The name of a setting, or what an approval was given for. */
    @Nullable
    String getAspect();

    void setAspect(@Nullable String aspect);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getOldValue();

    void setOldValue(@Nullable String oldValue);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getNewValue();

    void setNewValue(@Nullable String newValue);
}
