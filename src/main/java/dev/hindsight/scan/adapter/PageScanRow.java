package dev.hindsight.scan.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** A row for each scan of a page that is pending. */
@Preload
@Table("PAGE_SCAN")
public interface PageScanRow extends Entity {

    @Indexed
    long getPageId();

    void setPageId(long pageId);

    int getVersion();

    void setVersion(int version);

    @Nullable
    String getPublisher();

    void setPublisher(@Nullable String publisher);

    /** Whether the version is the first one with blocks, as far as its event says. */
    boolean isFirstBlocks();

    void setFirstBlocks(boolean firstBlocks);

    @Indexed
    long getRequestedAt();

    void setRequestedAt(long requestedAt);
}
