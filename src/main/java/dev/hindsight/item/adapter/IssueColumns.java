package dev.hindsight.item.adapter;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** The columns of an item's row that say which issue it is bound to and how that was when last read. */
public interface IssueColumns {

    @Indexed
    @Nullable
    String getLinkId();

    void setLinkId(@Nullable String linkId);

    @Indexed
    @Nullable
    String getIssueId();

    void setIssueId(@Nullable String issueId);

    @Nullable
    String getIssueKey();

    void setIssueKey(@Nullable String issueKey);

    /** Key of the project that the issue is in, by which Jira is asked what has changed. */
    @Nullable
    String getIssueProject();

    void setIssueProject(@Nullable String issueProject);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getStatusName();

    void setStatusName(@Nullable String statusName);

    /** Absent in rows of before it was kept. */
    @Nullable
    String getStatusId();

    void setStatusId(@Nullable String statusId);

    @Nullable
    String getCategory();

    void setCategory(@Nullable String category);

    @Nullable
    String getResolutionId();

    void setResolutionId(@Nullable String resolutionId);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getResolutionName();

    void setResolutionName(@Nullable String resolutionName);

    /** The id of the issue of which it is a duplicate. */
    @Indexed
    @Nullable
    String getSurvivorId();

    void setSurvivorId(@Nullable String survivorId);

    /** JSON: the issue of which it is a duplicate, as it was then. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getSurvivor();

    void setSurvivor(@Nullable String survivor);

    @Nullable
    String getAssignee();

    void setAssignee(@Nullable String assignee);

    @Nullable
    String getIssueDue();

    void setIssueDue(@Nullable String issueDue);

    @Nullable
    Long getIssueUpdated();

    void setIssueUpdated(@Nullable Long issueUpdated);

    @Indexed
    @Nullable
    Long getReadAt();

    void setReadAt(@Nullable Long readAt);
}
