package dev.hindsight.settings.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each value that an administrator has set, named {@code site/…} or {@code space:KEY/…}. */
@Preload
@Table("SETTING")
public interface SettingRow extends Entity {

    /** Room for the longest space key, 255 characters, and a name; within what every database can index. */
    int NAME_LIMIT = 300;

    @NotNull
    @Unique
    @StringLength(NAME_LIMIT)
    String getScopeAndName();

    void setScopeAndName(String scopeAndName);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getContent();

    void setContent(@Nullable String content);
}
