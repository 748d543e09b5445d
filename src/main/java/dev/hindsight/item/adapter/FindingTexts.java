package dev.hindsight.item.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Columns;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which column holds which field of a finding. Pure; threads may share it. */
final class FindingTexts {

    private static final Map<FindingField, Column> COLUMNS = new EnumMap<>(Map.ofEntries(
            column(FindingField.TITLE, FindingColumns::getTitle, FindingColumns::setTitle),
            column(FindingField.IMPACT, FindingColumns::getImpact, FindingColumns::setImpact),
            column(FindingField.THEME, FindingColumns::getTheme, FindingColumns::setTheme),
            column(FindingField.CAUSE, FindingColumns::getCause, FindingColumns::setCause),
            column(FindingField.REMEDY, FindingColumns::getRemedy, FindingColumns::setRemedy),
            column(FindingField.KIND, FindingColumns::getKind, FindingColumns::setKind),
            column(FindingField.OWNER, FindingColumns::getOwner, FindingColumns::setOwner),
            column(FindingField.DUE, FindingColumns::getDue, FindingColumns::setDue),
            column(FindingField.SUCCESS, FindingColumns::getSuccess, FindingColumns::setSuccess),
            column(FindingField.VERIFY, FindingColumns::getVerify, FindingColumns::setVerify),
            column(FindingField.OBJECTIVE, FindingColumns::getObjective, FindingColumns::setObjective),
            column(FindingField.EVIDENCE, FindingColumns::getEvidence, FindingColumns::setEvidence),
            column(FindingField.ISSUE, FindingColumns::getWantedIssue, FindingColumns::setWantedIssue),
            column(FindingField.PROJECT, FindingColumns::getProject, FindingColumns::setProject),
            column(FindingField.TRACK, FindingColumns::getTrack, FindingColumns::setTrack),
            column(FindingField.REASON, FindingColumns::getDecisionReason, FindingColumns::setDecisionReason)));

    private FindingTexts() {}

    private static Map.Entry<FindingField, Column> column(
            FindingField field,
            Function<FindingColumns, @Nullable String> read,
            BiConsumer<FindingColumns, @Nullable String> write) {
        return Map.entry(field, new Column(read, write));
    }

    static Finding read(FindingColumns row) {
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        COLUMNS.forEach((field, column) -> texts.put(field, Columns.text(column.read.apply(row))));
        return new Finding(texts);
    }

    /** Writes the fields whose text is another than in the finding that the row holds. */
    static void write(FindingColumns row, Finding held, Finding wanted) {
        COLUMNS.forEach((field, column) -> {
            String text = wanted.text(field);
            if (!text.equals(held.text(field))) {
                column.write.accept(row, Columns.ofText(text));
            }
        });
    }

    private record Column(
            Function<FindingColumns, @Nullable String> read, BiConsumer<FindingColumns, @Nullable String> write) {}
}
