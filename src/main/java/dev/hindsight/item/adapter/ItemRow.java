package dev.hindsight.item.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each action item. Instants are epoch milliseconds, days {@code yyyy-MM-dd}, constants their values as text. */
@Preload
@Table("ITEM")
public interface ItemRow extends Entity, FindingColumns, IssueColumns, ScheduleColumns {

    @NotNull
    @Unique
    String getItemUid();

    void setItemUid(String itemUid);

    @Indexed
    long getPageId();

    void setPageId(long pageId);

    @Nullable
    String getSpaceKey();

    void setSpaceKey(@Nullable String spaceKey);

    @Indexed
    @Nullable
    String getBlockHint();

    void setBlockHint(@Nullable String blockHint);

    int getPosition();

    void setPosition(int position);

    @Indexed
    @Nullable
    String getState();

    void setState(@Nullable String state);

    @Nullable
    String getFlags();

    void setFlags(@Nullable String flags);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getSeen();

    void setSeen(@Nullable String seen);
}
