package dev.hindsight.reviewing.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each time that a review was held; rows are added, and never changed. Instants are epoch milliseconds. */
@Preload
@Table("REVIEW")
public interface ReviewRow extends Entity {

    @NotNull
    @Unique
    String getReviewUid();

    void setReviewUid(String reviewUid);

    @Indexed
    long getPageId();

    void setPageId(long pageId);

    /** After how many days the review is; {@code DAY} alone means something in SQL. */
    int getReviewDay();

    void setReviewDay(int reviewDay);

    /** How many records the page had when the person was shown what changed. */
    int getRecordNumber();

    void setRecordNumber(int recordNumber);

    /** User key. */
    @Nullable
    String getHeldBy();

    void setHeldBy(@Nullable String heldBy);

    long getHeldAt();

    void setHeldAt(long heldAt);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getNote();

    void setNote(@Nullable String note);

    int getPageVersion();

    void setPageVersion(int pageVersion);

    /** From when on the first review of the page counted, and where its items stood: JSON, see {@code SnapshotJson}. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getSnapshot();

    void setSnapshot(@Nullable String snapshot);
}
