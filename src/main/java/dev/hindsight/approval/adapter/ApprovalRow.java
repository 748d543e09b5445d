package dev.hindsight.approval.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each approval of a page. */
@Preload
@Table("APPROVAL")
public interface ApprovalRow extends Entity {

    /** Page id and reason as one text, such as {@code 123/restricted}. */
    @NotNull
    @Unique
    String getPageAndReason();

    void setPageAndReason(String pageAndReason);

    @Indexed
    long getPageId();

    void setPageId(long pageId);

    /** What it was given for. */
    @Nullable
    String getReason();

    void setReason(@Nullable String reason);

    /** User key of the editor. */
    @Nullable
    String getApprovedBy();

    void setApprovedBy(@Nullable String approvedBy);

    /** Keys of the projects and issues that it covers, with commas between them. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getCovers();

    void setCovers(@Nullable String covers);

    /** Uids of the items that it leaves out, with commas between them. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getHeldBack();

    void setHeldBack(@Nullable String heldBack);

    long getApprovedAt();

    void setApprovedAt(long approvedAt);
}
