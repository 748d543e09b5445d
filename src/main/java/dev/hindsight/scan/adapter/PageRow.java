package dev.hindsight.scan.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each page whose findings have been read. */
@Preload
@Table("PAGE")
public interface PageRow extends Entity {

    @Unique
    long getPageId();

    void setPageId(long pageId);

    @Nullable
    String getSpaceKey();

    void setSpaceKey(@Nullable String spaceKey);

    int getVersion();

    void setVersion(int version);

    @Nullable
    String getPublisher();

    void setPublisher(@Nullable String publisher);

    @Nullable
    String getLife();

    void setLife(@Nullable String life);

    boolean isRestricted();

    void setRestricted(boolean restricted);

    /** User key of who confirmed the page in spite of its restriction, and when. */
    @Nullable
    String getConfirmedBy();

    void setConfirmedBy(@Nullable String confirmedBy);

    long getConfirmedAt();

    void setConfirmedAt(long confirmedAt);

    /** User key of who confirmed the page in spite of its being a draft, and when. */
    @Nullable
    String getReleasedBy();

    void setReleasedBy(@Nullable String releasedBy);

    long getReleasedAt();

    void setReleasedAt(long releasedAt);

    @Indexed
    long getReadAt();

    void setReadAt(long readAt);
}
