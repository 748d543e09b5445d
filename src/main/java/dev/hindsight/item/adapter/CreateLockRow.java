package dev.hindsight.item.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A row for each right to create an item's issue that is still to be had. Whoever deletes it has the right. */
@Preload
@Table("CREATE_LOCK")
public interface CreateLockRow extends Entity {

    @NotNull
    @Unique
    String getItemUid();

    void setItemUid(String itemUid);
}
