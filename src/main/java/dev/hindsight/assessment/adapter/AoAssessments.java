package dev.hindsight.assessment.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.Assessment;
import dev.hindsight.assessment.Assessments;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers in Active Objects. Instants are kept to the millisecond; an answer that this release does not know is none. */
public final class AoAssessments implements Assessments {

    private final Table<AssessmentRow> rows;

    public AoAssessments(ActiveObjects ao) {
        this.rows = new Table<>(ao, AssessmentRow.class);
    }

    @Override
    public List<Assessment> of(Collection<String> itemUids) {
        return rows.transaction(() -> rows.findIn("SUBJECT", itemUids, "").stream()
                .flatMap(row -> read(row).stream())
                .toList());
    }

    private static Optional<Assessment> read(AssessmentRow row) {
        return Answer.ofValue(Columns.text(row.getAnswer()))
                .map(answer -> new Assessment(
                        row.getSubject(),
                        Instant.ofEpochMilli(row.getOccasion()),
                        row.getAnswerNumber(),
                        answer,
                        Columns.text(row.getAnsweredBy()),
                        Instant.ofEpochMilli(row.getAnsweredAt()),
                        row.isByOwner(),
                        Columns.text(row.getNote()),
                        Columns.text(row.getEvidence()),
                        Columns.day(row.getUntil()),
                        Columns.text(row.getCriterion()),
                        row.getPageVersion()));
    }

    @Override
    public boolean add(Assessment sent, Supplier<Assessment> alongside) {
        return rows.upsert(() -> {
            if (rows.first("ASSESSMENT_UID = ?", sent.uid()).isPresent()) {
                return false;
            }
            rows.add(values(sent.uid(), alongside.get()));
            return true;
        });
    }

    private static Map<String, Object> values(String uid, Assessment assessment) {
        Map<String, Object> values = new HashMap<>();
        values.put("ASSESSMENT_UID", uid);
        values.put("SUBJECT", assessment.itemUid());
        values.put("OCCASION", assessment.closedAt().toEpochMilli());
        values.put("ANSWER_NUMBER", assessment.number());
        values.put("ANSWERED_AT", assessment.at().toEpochMilli());
        values.put("BY_OWNER", assessment.byOwner());
        values.put("PAGE_VERSION", assessment.pageVersion());
        Columns.put(values, "ANSWER", assessment.answer().value());
        Columns.put(values, "ANSWERED_BY", assessment.by());
        Columns.put(values, "NOTE", assessment.note());
        Columns.put(values, "EVIDENCE", assessment.evidence());
        Columns.put(values, "UNTIL", assessment.until().map(LocalDate::toString).orElse(""));
        Columns.put(values, "CRITERION", assessment.criterion());
        return values;
    }
}
