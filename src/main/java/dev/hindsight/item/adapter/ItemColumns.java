package dev.hindsight.item.adapter;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Columns;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Closing;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.SyncSchedule.Unreadable;
import dev.hindsight.item.WaitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an action item is read from its row and written into it. Writing touches only what differs from what the row
 * holds, so that values which this release does not know outlast it.
 */
final class ItemColumns {

    /** The length of a column of text that is not unlimited. */
    private static final int LIMIT = 255;

    private static final List<Column<?, ?>> COLUMNS = List.of(
            plain("PAGE_ID", item -> item.location().pageId(), ItemRow::setPageId),
            text("SPACE_KEY", item -> item.location().spaceKey(), ItemRow::setSpaceKey),
            text("MACRO_KEY", item -> item.location().macroKey(), ItemRow::setMacroKey),
            plain("POSITION", item -> item.location().position(), ItemRow::setPosition),
            text("STATE", item -> item.state().value(), ItemRow::setState),
            json("FLAGS", ActionItem::flags, ItemRow::getFlags, ItemColumns::withFlags, ItemRow::setFlags),
            text("THEME", item -> item.finding().text(FindingField.THEME), ItemRow::setTheme),
            text("IMPACT", item -> item.finding().impact().value(), ItemRow::setImpact),
            text("OBJECTIVE", item -> item.finding().text(FindingField.OBJECTIVE), ItemRow::setObjective),
            text("KIND", item -> item.finding().kind().value(), ItemRow::setKind),
            json("FINDING", ActionItem::finding, ItemRow::getFinding, ItemJson::withFinding, ItemRow::setFinding),
            text("COPY_OF", item -> item.copyOf().orElse(""), ItemRow::setCopyOf),
            text("COPY_CHOICE", item -> item.copyChoice().map(CopyChoice::value).orElse(""), ItemRow::setCopyChoice),
            text("FOLLOWS", item -> item.follows().orElse(""), ItemRow::setFollows),
            instant("DONE_AT", item -> item.closing().map(Closing::at), ItemRow::setDoneAt),
            unlimited(
                    "DONE_CRITERION",
                    item -> item.closing().map(Closing::criterion).orElse(""),
                    ItemRow::setDoneCriterion),
            plain("ANSWERS", ActionItem::answers, ItemRow::setAnswers),
            plain("AWAITS_APPROVAL", ActionItem::awaitsApproval, ItemRow::setAwaitsApproval),
            unlimited("ORDERS", item -> ItemJson.ofOrders(item.orders()), ItemRow::setOrders),
            json("SYNCED", ActionItem::synced, ItemRow::getSynced, ItemJson::withSynced, ItemRow::setSynced),
            issue("LINK_ID", issue -> issue.id().linkId(), ItemRow::setLinkId),
            issue("ISSUE_ID", issue -> issue.id().issueId(), ItemRow::setIssueId),
            issue("ISSUE_KEY", IssueSnapshot::key, ItemRow::setIssueKey),
            issue("ISSUE_PROJECT", IssueSnapshot::project, ItemRow::setIssueProject),
            unlimited("STATUS_NAME", ofIssue(IssueSnapshot::statusName), ItemRow::setStatusName),
            issue("STATUS_ID", issue -> issue.status().id(), ItemRow::setStatusId),
            issue("CATEGORY", issue -> issue.category().value(), ItemRow::setCategory),
            issue("RESOLUTION_ID", resolution(Resolution::id), ItemRow::setResolutionId),
            unlimited("RESOLUTION_NAME", ofIssue(resolution(Resolution::name)), ItemRow::setResolutionName),
            issue("SURVIVOR_ID", survivor(Issue.Survivor::issueId), ItemRow::setSurvivorId),
            unlimited("SURVIVOR", ofIssue(survivor(ItemJson::ofSurvivor)), ItemRow::setSurvivor),
            issue("ASSIGNEE", issue -> issue.assignee().orElse(""), ItemRow::setAssignee),
            issue("ISSUE_DUE", issue -> issue.due().map(LocalDate::toString).orElse(""), ItemRow::setIssueDue),
            instant("ISSUE_UPDATED", item -> item.issue().flatMap(IssueSnapshot::updated), ItemRow::setIssueUpdated),
            instant("READ_AT", item -> item.issue().map(IssueSnapshot::readAt), ItemRow::setReadAt),
            text("ACTOR", item -> item.schedule().actor().orElse(""), ItemRow::setActor),
            instant("INTENT_AT", item -> item.schedule().pending().map(PendingCreation::since), ItemRow::setIntentAt),
            unlimited(
                    "ASKED",
                    item -> item.schedule().pending().map(ItemJson::ofPending).orElse(""),
                    ItemRow::setAsked),
            plain(
                    "UNREADABLE",
                    item -> item.schedule()
                            .unreadable()
                            .map(Unreadable::refusals)
                            .orElse(0),
                    ItemRow::setUnreadable),
            instant(
                    "UNREADABLE_AT",
                    item -> item.schedule().unreadable().map(Unreadable::lastAt),
                    ItemRow::setUnreadableAt),
            plain("TRIES", item -> item.schedule().tries(), ItemRow::setTries),
            instant("NEXT_AT", item -> item.schedule().nextAt(), ItemRow::setNextAt),
            instant("STUCK_SINCE", item -> item.schedule().stuckSince(), ItemRow::setStuckSince),
            text("REASON", reason(reason -> reason.code().value()), ItemRow::setReason),
            unlimited("REASON_ARGS", reason(reason -> ItemJson.ofTexts(reason.arguments())), ItemRow::setReasonArgs));

    private ItemColumns() {}

    /** The item in a row; empty when its state is none that we know. */
    static Optional<ActionItem> read(ItemRow row) {
        return Columns.constant(ItemState.values(), ItemState::value, row.getState())
                .map(state -> new ActionItem(
                        row.getItemUid(),
                        new BlockLocation(
                                row.getPageId(),
                                Columns.text(row.getSpaceKey()),
                                Columns.text(row.getMacroKey()),
                                row.getPosition()),
                        ItemJson.finding(row.getFinding()),
                        state,
                        flags(row.getFlags()),
                        Columns.optionalText(row.getCopyOf()),
                        Columns.constant(CopyChoice.values(), CopyChoice::value, row.getCopyChoice()),
                        Columns.optionalText(row.getFollows()),
                        row.isAwaitsApproval(),
                        ItemJson.orders(row.getOrders()),
                        readIssue(row),
                        Columns.instant(row.getDoneAt())
                                .map(at -> new Closing(at, Columns.text(row.getDoneCriterion()))),
                        row.getAnswers(),
                        ItemJson.synced(row.getSynced()),
                        readSchedule(row)));
    }

    private static Optional<IssueSnapshot> readIssue(IssueColumns row) {
        return Columns.optionalText(row.getIssueId())
                .map(issueId -> new IssueSnapshot(
                        new IssueId(Columns.text(row.getLinkId()), issueId),
                        Columns.text(row.getIssueKey()),
                        new Issue.Status(
                                Columns.text(row.getStatusId()),
                                Columns.text(row.getStatusName()),
                                StatusCategory.ofValue(Columns.text(row.getCategory()))),
                        Columns.optionalText(row.getResolutionId())
                                .map(id -> new Resolution(id, Columns.text(row.getResolutionName()))),
                        Columns.optionalText(row.getSurvivorId()).map(id -> ItemJson.survivor(id, row.getSurvivor())),
                        Columns.optionalText(row.getAssignee()),
                        Columns.day(row.getIssueDue()),
                        Columns.instant(row.getIssueUpdated()),
                        Columns.instant(row.getReadAt()).orElse(Instant.EPOCH)));
    }

    private static SyncSchedule readSchedule(ScheduleColumns row) {
        return new SyncSchedule(
                Columns.optionalText(row.getActor()),
                Columns.instant(row.getIntentAt()).map(since -> ItemJson.pending(since, row.getAsked())),
                Columns.instant(row.getUnreadableAt()).map(last -> new Unreadable(row.getUnreadable(), last)),
                row.getTries(),
                Columns.instant(row.getNextAt()),
                Columns.constant(WaitReason.Code.values(), WaitReason.Code::value, row.getReason())
                        .map(code -> new WaitReason(code, ItemJson.texts(row.getReasonArgs()))),
                Columns.instant(row.getStuckSince()));
    }

    private static Set<ItemFlag> flags(@Nullable String stored) {
        Set<ItemFlag> flags = EnumSet.noneOf(ItemFlag.class);
        words(stored)
                .forEach(word -> Columns.constant(ItemFlag.values(), ItemFlag::value, word)
                        .ifPresent(flags::add));
        return flags;
    }

    /** The words for a set of flags, and after them the words stored so far that are no flags we know. */
    private static String withFlags(@Nullable String stored, Set<ItemFlag> flags) {
        Set<String> known =
                Arrays.stream(ItemFlag.values()).map(ItemFlag::value).collect(Collectors.toUnmodifiableSet());
        Stream<String> unknown = words(stored).stream().filter(word -> !known.contains(word));
        return Stream.concat(flags.stream().map(ItemFlag::value), unknown).collect(Collectors.joining(" "));
    }

    private static List<String> words(@Nullable String stored) {
        return Arrays.stream(Columns.text(stored).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The values of a new row. */
    static Map<String, Object> values(ActionItem item) {
        Map<String, Object> values = new HashMap<>();
        values.put("ITEM_UID", item.uid());
        values.put("REVISION", newRevision());
        COLUMNS.forEach(column -> column.addTo(values, item));
        return values;
    }

    /** Sets what differs between the item that the row holds and the one that it shall hold; the caller saves it. */
    static void write(ItemRow row, ActionItem held, ActionItem wanted) {
        COLUMNS.forEach(column -> column.write(row, held, wanted));
        row.setRevision(newRevision());
    }

    private static long newRevision() {
        return ThreadLocalRandom.current().nextLong();
    }

    private static <V> Column<V, V> plain(String name, Function<ActionItem, V> value, BiConsumer<ItemRow, V> set) {
        return new Column<>(name, value, (row, stored) -> stored, set);
    }

    private static Column<String, @Nullable String> text(
            String name, Function<ActionItem, String> value, BiConsumer<ItemRow, @Nullable String> set) {
        return new Column<>(name, value, (row, text) -> Columns.ofText(text, LIMIT), set);
    }

    private static Column<String, @Nullable String> unlimited(
            String name, Function<ActionItem, String> value, BiConsumer<ItemRow, @Nullable String> set) {
        return new Column<>(name, value, (row, text) -> Columns.ofText(text), set);
    }

    private static <V> Column<V, @Nullable String> json(
            String name,
            Function<ActionItem, V> value,
            Function<ItemRow, @Nullable String> get,
            BiFunction<@Nullable String, V, String> with,
            BiConsumer<ItemRow, @Nullable String> set) {
        return new Column<>(
                name,
                value,
                (row, wanted) -> Columns.ofText(with.apply(row == null ? null : get.apply(row), wanted)),
                set);
    }

    private static Column<String, @Nullable String> issue(
            String name, Function<IssueSnapshot, String> value, BiConsumer<ItemRow, @Nullable String> set) {
        return text(name, ofIssue(value), set);
    }

    private static Function<ActionItem, String> ofIssue(Function<IssueSnapshot, String> value) {
        return item -> item.issue().map(value).orElse("");
    }

    private static Function<IssueSnapshot, String> resolution(Function<Resolution, String> value) {
        return issue -> issue.resolution().map(value).orElse("");
    }

    private static Function<IssueSnapshot, String> survivor(Function<Issue.Survivor, String> value) {
        return issue -> issue.duplicateOf().map(value).orElse("");
    }

    private static Function<ActionItem, String> reason(Function<WaitReason, String> value) {
        return item -> item.schedule().reason().map(value).orElse("");
    }

    private static Column<Optional<Instant>, @Nullable Long> instant(
            String name, Function<ActionItem, Optional<Instant>> value, BiConsumer<ItemRow, @Nullable Long> set) {
        return new Column<>(name, value, (row, instant) -> Columns.ofInstant(instant), set);
    }

    /**
     * A column.
     *
     * @param name its name in the database
     * @param value what an item says that belongs into it
     * @param stored what is stored for that, given the row as it is; no row where it is added
     * @param set sets what is stored
     */
    private record Column<V, S extends @Nullable Object>(
            String name,
            Function<ActionItem, V> value,
            BiFunction<@Nullable ItemRow, V, S> stored,
            BiConsumer<ItemRow, S> set) {

        void addTo(Map<String, Object> values, ActionItem item) {
            S content = stored.apply(null, value.apply(item));
            if (content != null) {
                values.put(name, content);
            }
        }

        void write(ItemRow row, ActionItem held, ActionItem wanted) {
            V now = value.apply(wanted);
            if (!now.equals(value.apply(held))) {
                set.accept(row, stored.apply(row, now));
            }
        }
    }
}
