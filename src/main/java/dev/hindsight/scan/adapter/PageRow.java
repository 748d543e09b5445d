package dev.hindsight.scan.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each page that is tracked. */
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
    String getStatus();

    void setStatus(@Nullable String status);

    boolean isRestricted();

    void setRestricted(boolean restricted);

    /** Whether its author planned reviews, which need no more than that. */
    boolean isReviewed();

    void setReviewed(boolean reviewed);

    /** User key or user name of who calls its reviews; null when its author named nobody. */
    @Nullable
    String getFacilitator();

    void setFacilitator(@Nullable String facilitator);

    /** A day, {@code yyyy-MM-dd}; null when its author gave none. */
    @Nullable
    String getGoLive();

    void setGoLive(@Nullable String goLive);

    /** Numbers with commas between them; null when its author gave none. */
    @Nullable
    String getReviewDays();

    void setReviewDays(@Nullable String reviewDays);

    @Indexed
    long getReadAt();

    void setReadAt(long readAt);

    /** What is wrong with the version that could not be read; null when there is no such thing. */
    @Indexed
    @Nullable
    String getProblem();

    void setProblem(@Nullable String problem);

    @Nullable
    Integer getProblemVersion();

    void setProblemVersion(@Nullable Integer problemVersion);

    @Nullable
    Integer getProblemLine();

    void setProblemLine(@Nullable Integer problemLine);

    @Nullable
    Long getProblemSince();

    void setProblemSince(@Nullable Long problemSince);

    @Nullable
    Integer getProblemTries();

    void setProblemTries(@Nullable Integer problemTries);

    @Indexed
    @Nullable
    Long getRetryAt();

    void setRetryAt(@Nullable Long retryAt);
}
