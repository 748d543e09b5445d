package dev.hindsight.storage;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Attempt;
import dev.hindsight.action.Category;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Place;
import dev.hindsight.action.Reason;
import dev.hindsight.action.Ticket;
import dev.hindsight.action.TicketId;
import dev.hindsight.finding.Finding;
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
            new Column<>(item -> item.place().pageId(), ItemRow::setPageId),
            text(item -> item.place().spaceKey(), ItemRow::setSpaceKey),
            text(item -> cut(item.place().hint()), ItemRow::setBlockHint),
            new Column<>(item -> item.place().position(), ItemRow::setPosition),
            text(item -> item.state().value(), ItemRow::setState),
            new Column<>(
                    ActionItem::flags,
                    (row, flags) -> row.setFlags(Columns.ofText(Columns.withFlags(row.getFlags(), flags)))),
            new Column<>(
                    ActionItem::memories,
                    (row, memories) -> row.setSeen(Columns.ofText(StoredJson.withMemories(row.getSeen(), memories)))),
            ticket(ticket -> ticket.id().linkId(), ItemRow::setLinkId),
            ticket(ticket -> ticket.id().issueId(), ItemRow::setIssueId),
            ticket(Ticket::key, ItemRow::setIssueKey),
            ticket(Ticket::statusName, ItemRow::setStatusName),
            ticket(ticket -> ticket.category().value(), ItemRow::setCategory),
            ticket(ticket -> ticket.resolutionId().orElse(""), ItemRow::setResolutionId),
            ticket(ticket -> ticket.assignee().orElse(""), ItemRow::setAssignee),
            ticket(ticket -> ticket.due().map(LocalDate::toString).orElse(""), ItemRow::setIssueDue),
            instant(item -> item.ticket().map(Ticket::seenAt), ItemRow::setSeenAt),
            text(item -> item.attempt().actor().orElse(""), ItemRow::setActor),
            instant(item -> item.attempt().intentAt(), ItemRow::setIntentAt),
            new Column<>(item -> item.attempt().tries(), ItemRow::setTries),
            instant(item -> item.attempt().nextAt(), ItemRow::setNextAt),
            reason(reason -> Columns.ofConstant(reason.code()), ItemRow::setReason),
            reason(reason -> StoredJson.ofTexts(reason.arguments()), ItemRow::setReasonArgs));

    private ItemColumns() {}

    /** The item in a row; empty when its state is none that we know. */
    static Optional<ActionItem> read(ItemRow row) {
        return Columns.constant(ItemState.class, row.getState())
                .map(state -> new ActionItem(
                        row.getItemUid(),
                        new Place(
                                row.getPageId(),
                                Columns.text(row.getSpaceKey()),
                                Columns.text(row.getBlockHint()),
                                row.getPosition()),
                        FindingTexts.read(row),
                        state,
                        Columns.flags(row.getFlags()),
                        readTicket(row),
                        StoredJson.memories(row.getSeen()),
                        readAttempt(row)));
    }

    private static Optional<Ticket> readTicket(TicketColumns row) {
        return Columns.optionalText(row.getIssueId())
                .map(issueId -> new Ticket(
                        new TicketId(Columns.text(row.getLinkId()), issueId),
                        Columns.text(row.getIssueKey()),
                        Columns.text(row.getStatusName()),
                        Category.ofValue(Columns.text(row.getCategory())),
                        Columns.optionalText(row.getResolutionId()),
                        Columns.optionalText(row.getAssignee()),
                        Columns.day(row.getIssueDue()),
                        Columns.instant(row.getSeenAt()).orElse(Instant.EPOCH)));
    }

    private static Attempt readAttempt(AttemptColumns row) {
        return new Attempt(
                Columns.optionalText(row.getActor()),
                Columns.instant(row.getIntentAt()),
                row.getTries(),
                Columns.instant(row.getNextAt()),
                Columns.constant(Reason.Code.class, row.getReason())
                        .map(code -> new Reason(code, StoredJson.texts(row.getReasonArgs()))));
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

    private static Column<String> ticket(Function<Ticket, String> value, BiConsumer<ItemRow, @Nullable String> set) {
        return text(item -> item.ticket().map(value).orElse(""), set);
    }

    private static Column<String> reason(Function<Reason, String> value, BiConsumer<ItemRow, @Nullable String> set) {
        return text(item -> item.attempt().reason().map(value).orElse(""), set);
    }

    private static Column<Optional<Instant>> instant(
            Function<ActionItem, Optional<Instant>> value, BiConsumer<ItemRow, @Nullable Long> set) {
        return new Column<>(value, (row, instant) -> set.accept(row, Columns.ofInstant(instant)));
    }

    private static String cut(String hint) {
        return hint.length() > HINT_LIMIT ? hint.substring(0, HINT_LIMIT) : hint;
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
