package dev.hindsight.item.adapter;

import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** The columns of an item's row that say what its block says: each field's text as it stands on the page, of any length. */
public interface FindingColumns {

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTitle();

    void setTitle(@Nullable String title);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getImpact();

    void setImpact(@Nullable String impact);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTheme();

    void setTheme(@Nullable String theme);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getCause();

    void setCause(@Nullable String cause);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getRemedy();

    void setRemedy(@Nullable String remedy);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getKind();

    void setKind(@Nullable String kind);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getOwner();

    void setOwner(@Nullable String owner);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDue();

    void setDue(@Nullable String due);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getSuccess();

    void setSuccess(@Nullable String success);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getVerify();

    void setVerify(@Nullable String verify);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getObjective();

    void setObjective(@Nullable String objective);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getEvidence();

    void setEvidence(@Nullable String evidence);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getWantedIssue();

    void setWantedIssue(@Nullable String wantedIssue);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getProject();

    void setProject(@Nullable String project);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTrack();

    void setTrack(@Nullable String track);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDecisionReason();

    void setDecisionReason(@Nullable String decisionReason);
}
