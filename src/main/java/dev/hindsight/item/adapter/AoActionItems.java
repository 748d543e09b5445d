package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Table;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import dev.hindsight.item.Change;
import dev.hindsight.item.ChangeFilter;
import dev.hindsight.item.History;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.java.ao.Query;

/**
 * Action items in Active Objects. A change locks the item's row in the database before it reads what it changes, so
 * changes of one item follow each other and none is lost, whether they come from threads of one node or from several
 * nodes; it must therefore be quick and must not wait for the network. Instants are kept to the millisecond.
 */
public final class AoActionItems implements ActionItems {

    private final ItemRows items;
    private final Table<ItemRow> rows;
    private final CreateLocks locks;
    private final ChangeRows changes;
    private final Clock clock;

    public AoActionItems(ActiveObjects ao, Clock clock) {
        this.items = new ItemRows(ao);
        this.rows = items.table();
        this.locks = new CreateLocks(ao, items);
        this.changes = new ChangeRows(ao);
        this.clock = clock;
    }

    @Override
    public List<ActionItem> ofPage(long pageId) {
        return rows.transaction(() -> items.ofPage(pageId));
    }

    @Override
    public List<ActionItem> ofPages(Collection<Long> pageIds) {
        return rows.transaction(() -> items.ofPages(pageIds));
    }

    @Override
    public Map<String, LastChange> lastChanges(Collection<Long> pageIds) {
        return rows.transaction(() -> items.lastChanges(pageIds));
    }

    @Override
    public List<ActionItem> findAll(Collection<String> uids) {
        return rows.transaction(() -> items.findIn("ITEM_UID", uids, ""));
    }

    @Override
    public List<ActionItem> elsewhere(Collection<String> macroKeys, long pageId) {
        return rows.transaction(() -> items.findIn("MACRO_KEY", macroKeys, "PAGE_ID <> ?", pageId));
    }

    @Override
    public List<ActionItem> copiesOf(Collection<String> uids) {
        return rows.transaction(() -> items.findIn("COPY_OF", uids, "STATE = ?", ItemState.COPY.value()));
    }

    @Override
    public List<ActionItem> followUps(Collection<String> uids) {
        return rows.transaction(() -> items.findIn("FOLLOWS", uids, ""));
    }

    @Override
    public List<ActionItem> ofIssues(String linkId, Collection<String> issueIds) {
        return rows.transaction(() -> items.findIn("ISSUE_ID", issueIds, "LINK_ID = ?", linkId));
    }

    @Override
    public List<ActionItem> duplicatesOf(String linkId, Collection<String> issueIds) {
        return rows.transaction(() -> items.findIn("SURVIVOR_ID", issueIds, "LINK_ID = ?", linkId));
    }

    @Override
    public List<ActionItem> due(Instant now, int limit) {
        return due("", now, limit);
    }

    @Override
    public List<ActionItem> dueWithoutIssue(Instant now, int limit) {
        return due(" AND ISSUE_ID IS NULL", now, limit);
    }

    private List<ActionItem> due(String which, Instant now, int limit) {
        return rows.transaction(() -> {
            List<ActionItem> due = new ArrayList<>(items.find(Query.select()
                    .where("NEXT_AT <= ?" + which, now.toEpochMilli())
                    .order("NEXT_AT, ID")
                    .limit(limit)));
            // By a query of its own: a condition with OR would read every row
            if (due.size() < limit) {
                due.addAll(items.find(Query.select()
                        .where(ItemRows.DISBELIEVED + which, ItemRows.disbelieved(now))
                        .order("NEXT_AT, ID")
                        .limit(limit - due.size())));
            }
            return due;
        });
    }

    @Override
    public List<ActionItem> openReadBefore(String linkId, Instant instant, Instant now, int limit) {
        return readBefore(linkId, " AND (CATEGORY <> ? OR SURVIVOR_ID IS NOT NULL)", instant, now, limit);
    }

    @Override
    public List<ActionItem> doneReadBefore(String linkId, Instant instant, Instant now, int limit) {
        return readBefore(linkId, " AND CATEGORY = ? AND SURVIVOR_ID IS NULL", instant, now, limit);
    }

    private List<ActionItem> readBefore(String linkId, String which, Instant instant, Instant now, int limit) {
        return rows.transaction(() -> {
            List<ActionItem> unread = new ArrayList<>(read(linkId, "READ_AT < ?", which, instant, limit));
            if (unread.size() < limit) {
                unread.addAll(read(linkId, "READ_AT > ?", which, now, limit - unread.size()));
            }
            return unread;
        });
    }

    /** @param which has one parameter, the category of what is done */
    private List<ActionItem> read(String linkId, String when, String which, Instant instant, int limit) {
        return items.find(Query.select()
                .where(
                        when + " AND LINK_ID = ? AND NEXT_AT IS NULL AND STATE IN (?, ?)" + which,
                        instant.toEpochMilli(),
                        linkId,
                        ItemState.TRACKED.value(),
                        ItemState.MISSING.value(),
                        StatusCategory.DONE.value())
                .order("READ_AT, ID")
                .limit(limit));
    }

    @Override
    public List<String> projects(String linkId) {
        return rows.transaction(
                () -> items.distinct(List.of("LINK_ID", "ISSUE_PROJECT"), ItemRow::getIssueProject, linkId));
    }

    @Override
    public List<String> actors(String linkId, String project) {
        return rows.transaction(
                () -> items.distinct(List.of("LINK_ID", "ISSUE_PROJECT", "ACTOR"), ItemRow::getActor, linkId, project));
    }

    @Override
    public Set<Grouping> groupings(String spaceKey) {
        return rows.transaction(() -> {
            Set<Grouping> groupings = new LinkedHashSet<>();
            // Without the columns that make a row long
            rows.stream(
                    Query.select("ID, PAGE_ID, THEME, OBJECTIVE").where("SPACE_KEY = ?", spaceKey),
                    row -> groupings.add(new Grouping(
                            row.getPageId(),
                            Objects.requireNonNullElse(row.getTheme(), ""),
                            Objects.requireNonNullElse(row.getObjective(), ""))));
            return groupings;
        });
    }

    @Override
    public List<ActionItem> waitingBecause(Collection<WaitReason.Code> reasons) {
        List<String> values = reasons.stream().map(WaitReason.Code::value).toList();
        return rows.transaction(() -> items.findIn("REASON", values, "STATE = ?", ItemState.WAITING.value()));
    }

    @Override
    public boolean add(Collection<ActionItem> added, Cause cause) {
        return rows.upsert(() -> {
            if (!items.rows(added.stream().map(ActionItem::uid).toList()).isEmpty()) {
                return false;
            }
            added.forEach(item -> {
                Instant now = clock.instant();
                items.add(item, now);
                locks.add(item.uid());
                changes.add(List.of(History.begun(item, cause, now)));
            });
            return true;
        });
    }

    @Override
    public Optional<ActionItem> change(String uid, Cause cause, UnaryOperator<ActionItem> change) {
        return rows.transaction(
                () -> changed(Map.of(uid, change), Map.of(uid, cause)).stream().findFirst());
    }

    @Override
    public void changeAll(Map<String, UnaryOperator<ActionItem>> all, Map<String, Cause> causes) {
        rows.transaction(() -> changed(all, causes));
    }

    /** The items as stored afterwards. A change that turns out to change nothing needs no lock, and writes nothing. */
    private List<ActionItem> changed(Map<String, UnaryOperator<ActionItem>> all, Map<String, Cause> causes) {
        List<ActionItem> unchanged = new ArrayList<>();
        List<ItemRow> different = new ArrayList<>();
        for (ItemRow row : items.rows(all.keySet())) {
            items.read(row).ifPresent(item -> {
                if (changeOf(row, all).apply(item).equals(item)) {
                    unchanged.add(item);
                } else {
                    different.add(row);
                }
            });
        }
        Stream<ActionItem> changed = items.locked(different).stream()
                .flatMap(row ->
                        apply(row, changeOf(row, all), causes.getOrDefault(row.getItemUid(), Cause.STEP)).stream());
        return Stream.concat(unchanged.stream(), changed).toList();
    }

    private Optional<ActionItem> apply(ItemRow locked, UnaryOperator<ActionItem> change, Cause cause) {
        items.read(locked).ifPresent(before -> {
            ActionItem after = change.apply(before);
            List<Change> news = changes.add(History.between(before, after, cause, clock.instant()));
            ItemColumns.write(locked, before, after.withClosing(History.closing(before.closing(), after, news)));
            ItemRows.noteChanges(locked, news);
            locked.save();
        });
        return items.read(locked);
    }

    private static UnaryOperator<ActionItem> changeOf(ItemRow row, Map<String, UnaryOperator<ActionItem>> all) {
        return all.getOrDefault(row.getItemUid(), UnaryOperator.identity());
    }

    @Override
    public List<ActionItem> acquireCreateLocks(Map<String, CreationRequest> requests) {
        return rows.transaction(() -> locks.acquire(requests));
    }

    @Override
    public Optional<ActionItem> releaseCreateLock(ActionItem holder, UnaryOperator<ActionItem> change) {
        return rows.transaction(() -> items.locked(items.rows(List.of(holder.uid()))).stream()
                .filter(row -> items.read(row)
                        .filter(item -> item.isBeingCreated()
                                && item.schedule()
                                        .pending()
                                        .equals(holder.schedule().pending()))
                        .isPresent())
                .findFirst()
                .flatMap(row -> {
                    locks.putBack(holder.uid());
                    return apply(
                            row,
                            item -> change.apply(
                                    item.withSchedule(item.schedule().withoutPending())),
                            Cause.STEP);
                }));
    }

    @Override
    public Optional<Instant> lastBound() {
        return rows.transaction(changes::lastBound);
    }

    @Override
    public List<Change> decisions(int limit) {
        return rows.transaction(() -> changes.decisions(limit));
    }

    @Override
    public List<Change> changes(Collection<String> uids, ChangeFilter filter, int limit) {
        return rows.transaction(() -> changes.of(uids, filter, limit));
    }

    @Override
    public List<Change> history(String uid) {
        return rows.transaction(() -> changes.of(uid));
    }
}
