package dev.hindsight.authoring.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for the last save of a block by the form. */
@Preload
@Table("FORM_EDIT")
public interface FormEditRow extends Entity {

    /** Of a block that was added, its hidden parameter. */
    @NotNull
    @Unique
    String getItemUid();

    void setItemUid(String itemUid);

    @Indexed
    long getPageId();

    void setPageId(long pageId);

    int getVersion();

    void setVersion(int version);

    /** User key. */
    @Nullable
    String getEditedBy();

    void setEditedBy(@Nullable String editedBy);

    @Indexed
    long getEditedAt();

    void setEditedAt(long editedAt);

    /** Storage format. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getBlock();

    void setBlock(@Nullable String block);

    /** JSON of what the changed parts said before, and say then. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getChanged();

    void setChanged(@Nullable String changed);

    @Indexed
    @NotNull
    String getState();

    void setState(String state);
}
