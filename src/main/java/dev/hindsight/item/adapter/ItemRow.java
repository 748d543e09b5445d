package dev.hindsight.item.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each action item. Instants are epoch milliseconds, days {@code yyyy-MM-dd}, constants their values. */
@Preload
@Table("ITEM")
@Indexes(
        @Index(
                name = "place",
                methodNames = {"getLinkId", "getIssueProject", "getActor"}))
public interface ItemRow extends Entity, IssueColumns, ScheduleColumns {

    @NotNull
    @Unique
    String getItemUid();

    void setItemUid(String itemUid);

    @Indexed
    long getPageId();

    void setPageId(long pageId);

    @Indexed
    @Nullable
    String getSpaceKey();

    void setSpaceKey(@Nullable String spaceKey);

    @Indexed
    @Nullable
    String getMacroKey();

    void setMacroKey(@Nullable String macroKey);

    /** Another one after each change of the row, and none that it had before. */
    @Nullable
    Long getRevision();

    void setRevision(@Nullable Long revision);

    /** When it last changed by what tells nothing of its issue; null in rows of releases that did not note it. */
    @Nullable
    Long getChangedAt();

    void setChangedAt(@Nullable Long changedAt);

    /** The same by what tells something of its issue. */
    @Nullable
    Long getIssueChangedAt();

    void setIssueChangedAt(@Nullable Long issueChangedAt);

    int getPosition();

    void setPosition(int position);

    @Indexed
    @Nullable
    String getState();

    void setState(@Nullable String state);

    @Nullable
    String getFlags();

    void setFlags(@Nullable String flags);

    /** The theme of the block, for reports; cut where it is too long. */
    @Nullable
    String getTheme();

    void setTheme(@Nullable String theme);

    /** The impact of the block, for reports. */
    @Nullable
    String getImpact();

    void setImpact(@Nullable String impact);

    /** The objective of the block, for reports; cut where it is too long. */
    @Nullable
    String getObjective();

    void setObjective(@Nullable String objective);

    /** The kind of change of the block, for reports. */
    @Nullable
    String getKind();

    void setKind(@Nullable String kind);

    /** JSON: the text of each field that the block has, by the name of its parameter. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getFinding();

    void setFinding(@Nullable String finding);

    @Indexed
    @Nullable
    String getCopyOf();

    void setCopyOf(@Nullable String copyOf);

    /** What an editor has decided of a copied block. */
    @Nullable
    String getCopyChoice();

    void setCopyChoice(@Nullable String copyChoice);

    /** Uid of the item of which it is the follow-up. */
    @Indexed
    @Nullable
    String getFollows();

    void setFollows(@Nullable String follows);

    /** When its issue was last closed, by Jira's clock. */
    @Indexed
    @Nullable
    Long getDoneAt();

    void setDoneAt(@Nullable Long doneAt);

    /** What the block then said of how one knows that it worked. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDoneCriterion();

    void setDoneCriterion(@Nullable String doneCriterion);

    /** How many answers there are to whether it worked. */
    int getAnswers();

    void setAnswers(int answers);

    /** JSON: the user keys of those who have ordered what the block names, by what it named. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getOrders();

    void setOrders(@Nullable String orders);

    boolean isAwaitsApproval();

    void setAwaitsApproval(boolean awaitsApproval);

    /** JSON: what page and Jira held when last synced, by field. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getSynced();

    void setSynced(@Nullable String synced);
}
