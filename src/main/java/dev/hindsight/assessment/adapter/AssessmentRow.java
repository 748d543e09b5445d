package dev.hindsight.assessment.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each answer; rows are added, and never changed. Instants are epoch milliseconds, days {@code yyyy-MM-dd}. */
@Preload
@Table("ASSESSMENT")
public interface AssessmentRow extends Entity {

    @NotNull
    @Unique
    String getAssessmentUid();

    void setAssessmentUid(String assessmentUid);

    /** Uid of the item. */
    @Indexed
    @NotNull
    String getSubject();

    void setSubject(String subject);

    /** When its issue had been closed. */
    long getOccasion();

    void setOccasion(long occasion);

    /** How many answers the item had when the person was asked. */
    int getAnswerNumber();

    void setAnswerNumber(int answerNumber);

    @Nullable
    String getAnswer();

    void setAnswer(@Nullable String answer);

    /** User key. */
    @Nullable
    String getAnsweredBy();

    void setAnsweredBy(@Nullable String answeredBy);

    long getAnsweredAt();

    void setAnsweredAt(long answeredAt);

    boolean isByOwner();

    void setByOwner(boolean byOwner);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getNote();

    void setNote(@Nullable String note);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getEvidence();

    void setEvidence(@Nullable String evidence);

    /** The day on which it is to be checked again. */
    @Nullable
    String getUntil();

    void setUntil(@Nullable String until);

    /** What the finding then said of how one knows that it worked. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getCriterion();

    void setCriterion(@Nullable String criterion);

    int getPageVersion();

    void setPageVersion(int pageVersion);
}
