package dev.hindsight.item.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.frame.Columns;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an action item is read from its row and written into it. Writing touches only what differs from what the row
 * holds, so that values which this release does not know outlast it. Pure; threads may share it.
 */
final class ItemColumns {

    /** Hints are written by people too, and the column is indexed. */
    private static final int HINT_LIMIT = 255;

    private static final List<Column<?>> COLUMNS = List.of(
            new Column<>(item -> item.location().pageId(), ItemRow::setPageId),
            text(item -> item.location().spaceKey(), ItemRow::setSpaceKey),
            text(item -> cut(item.location().macroKey()), ItemRow::setBlockHint),
            new Column<>(item -> item.location().position(), ItemRow::setPosition),
            text(item -> item.state().value(), ItemRow::setState),
            new Column<>(
                    ActionItem::flags,
                    (row, flags) -> row.setFlags(Columns.ofText(Columns.withFlags(row.getFlags(), flags)))),
            new Column<>(
                    ActionItem::synced,
                    (row, synced) -> row.setSeen(Columns.ofText(StoredJson.withSynced(row.getSeen(), synced)))),
            snapshot(snapshot -> snapshot.id().linkId(), ItemRow::setLinkId),
            snapshot(snapshot -> snapshot.id().issueId(), ItemRow::setIssueId),
            snapshot(IssueSnapshot::key, ItemRow::setIssueKey),
            snapshot(IssueSnapshot::statusName, ItemRow::setStatusName),
            snapshot(snapshot -> snapshot.category().value(), ItemRow::setCategory),
            snapshot(snapshot -> snapshot.resolutionId().orElse(""), ItemRow::setResolutionId),
            snapshot(snapshot -> snapshot.assignee().orElse(""), ItemRow::setAssignee),
            snapshot(snapshot -> snapshot.due().map(LocalDate::toString).orElse(""), ItemRow::setIssueDue),
            instant(item -> item.issue().map(IssueSnapshot::readAt), ItemRow::setSeenAt),
            text(item -> item.schedule().actor().orElse(""), ItemRow::setActor),
            instant(item -> item.schedule().intentAt(), ItemRow::setIntentAt),
            new Column<>(item -> item.schedule().tries(), ItemRow::setTries),
            instant(item -> item.schedule().nextAt(), ItemRow::setNextAt),
            reason(reason -> Columns.ofConstant(reason.code()), ItemRow::setReason),
            reason(reason -> StoredJson.ofTexts(reason.arguments()), ItemRow::setReasonArgs));

    private ItemColumns() {}

    /** The item in a row; empty when its state is none that we know. */
    static Optional<ActionItem> read(ItemRow row) {
        return Columns.constant(ItemState.class, row.getState())
                .map(state -> new ActionItem(
                        row.getItemUid(),
                        new BlockLocation(
                                row.getPageId(),
                                Columns.text(row.getSpaceKey()),
                                Columns.text(row.getBlockHint()),
                                row.getPosition()),
                        FindingTexts.read(row),
                        state,
                        Columns.flags(row.getFlags()),
                        readIssue(row),
                        StoredJson.synced(row.getSeen()),
                        readSchedule(row)));
    }

    private static Optional<IssueSnapshot> readIssue(IssueColumns row) {
        return Columns.optionalText(row.getIssueId())
                .map(issueId -> new IssueSnapshot(
                        new IssueId(Columns.text(row.getLinkId()), issueId),
                        Columns.text(row.getIssueKey()),
                        Columns.text(row.getStatusName()),
                        StatusCategory.ofValue(Columns.text(row.getCategory())),
                        Columns.optionalText(row.getResolutionId()),
                        Columns.optionalText(row.getAssignee()),
                        Columns.day(row.getIssueDue()),
                        Columns.instant(row.getSeenAt()).orElse(Instant.EPOCH)));
    }

    private static SyncSchedule readSchedule(ScheduleColumns row) {
        return new SyncSchedule(
                Columns.optionalText(row.getActor()),
                Columns.instant(row.getIntentAt()),
                row.getTries(),
                Columns.instant(row.getNextAt()),
                Columns.constant(WaitReason.Code.class, row.getReason())
                        .map(code -> new WaitReason(code, StoredJson.texts(row.getReasonArgs()))));
    }

    /** Sets what a new row shall hold; the caller saves it. */
    static void fill(ItemRow row, ActionItem item) {
        COLUMNS.forEach(column -> column.fill(row, item));
        FindingTexts.write(row, new Finding(Map.of()), item.finding());
    }

    /** Sets what differs between the item that the row holds and the one that it shall hold; the caller saves it. */
    static void write(ItemRow row, ActionItem held, ActionItem wanted) {
        COLUMNS.forEach(column -> column.write(row, held, wanted));
        FindingTexts.write(row, held.finding(), wanted.finding());
    }

    private static Column<String> text(Function<ActionItem, String> value, BiConsumer<ItemRow, @Nullable String> set) {
        return new Column<>(value, (row, text) -> set.accept(row, Columns.ofText(text)));
    }

    private static Column<String> snapshot(
            Function<IssueSnapshot, String> value, BiConsumer<ItemRow, @Nullable String> set) {
        return text(item -> item.issue().map(value).orElse(""), set);
    }

    private static Column<String> reason(
            Function<WaitReason, String> value, BiConsumer<ItemRow, @Nullable String> set) {
        return text(item -> item.schedule().reason().map(value).orElse(""), set);
    }

    private static Column<Optional<Instant>> instant(
            Function<ActionItem, Optional<Instant>> value, BiConsumer<ItemRow, @Nullable Long> set) {
        return new Column<>(value, (row, instant) -> set.accept(row, Columns.ofInstant(instant)));
    }

    private static String cut(String macroKey) {
        return macroKey.length() > HINT_LIMIT ? macroKey.substring(0, HINT_LIMIT) : macroKey;
    }

    private record Column<V>(Function<ActionItem, V> value, BiConsumer<ItemRow, V> set) {

        void fill(ItemRow row, ActionItem item) {
            set.accept(row, value.apply(item));
        }

        void write(ItemRow row, ActionItem held, ActionItem wanted) {
            V now = value.apply(wanted);
            if (!now.equals(value.apply(held))) {
                set.accept(row, now);
            }
        }
    }
}
