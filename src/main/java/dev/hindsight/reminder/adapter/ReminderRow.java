package dev.hindsight.reminder.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * A row for each mail, for each occasion of which somebody was reminded or needs not be any more, for when it was last looked whom
 * to remind, and for when that was first done. Instants are epoch milliseconds.
 */
@Preload
@Table("REMINDER")
public interface ReminderRow extends Entity {

    /** What it is about, with its day and the person. */
    @NotNull
    @Unique
    String getReminderKey();

    void setReminderKey(String reminderKey);

    @Indexed
    @NotNull
    String getState();

    void setState(String state);

    long getChangedAt();

    void setChangedAt(long changedAt);

    /** User key; none for what is about nobody. */
    @Indexed
    @Nullable
    String getPerson();

    void setPerson(@Nullable String person);

    /** Of a mail the person's day, as {@code yyyy-MM-dd}. */
    @Nullable
    String getDayOfMail();

    void setDayOfMail(@Nullable String dayOfMail);

    /** Of a mail a digest of its address. */
    @Nullable
    String getAddressDigest();

    void setAddressDigest(@Nullable String addressDigest);
}
