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

    /** User key of who did it. */
    @Nullable
    String getActor();

    void setActor(@Nullable String actor);

    /** Where it happened; absent in rows of releases that did not say. */
    @Nullable
    String getSource();

    void setSource(@Nullable String source);

    /** User name in Jira of who did it, where that person has no account in the wiki. */
    @Nullable
    String getJiraUser();

    void setJiraUser(@Nullable String jiraUser);

    /** The name that Jira shows of that person. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getJiraUserName();

    void setJiraUserName(@Nullable String jiraUserName);

    /** By which a fact is known again; whoever adds one has locked the item, so that there is one row for each. */
    @Nullable
    String getFactKey();

    void setFactKey(@Nullable String factKey);

    @Indexed
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
