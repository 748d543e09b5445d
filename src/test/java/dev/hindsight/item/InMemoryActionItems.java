package dev.hindsight.item;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Action items in memory, for tests of those who use them. */
public final class InMemoryActionItems implements ActionItems {

    private final Clock clock;
    private final Map<String, ActionItem> items = new LinkedHashMap<>();
    private final Set<String> locks = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    public InMemoryActionItems(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<ActionItem> ofPage(long pageId) {
        return where(item -> item.location().pageId() == pageId).stream()
                .sorted(Comparator.comparing(item -> item.location().position()))
                .toList();
    }

    @Override
    public synchronized List<ActionItem> findAll(Collection<String> uids) {
        return where(item -> uids.contains(item.uid()));
    }

    @Override
    public synchronized List<ActionItem> elsewhere(Collection<String> macroKeys, long pageId) {
        return where(item -> !item.location().macroKey().isEmpty()
                && macroKeys.contains(item.location().macroKey())
                && item.location().pageId() != pageId);
    }

    @Override
    public synchronized List<ActionItem> copiesOf(Collection<String> uids) {
        return where(item -> item.state() == ItemState.COPY
                && item.copyOf().filter(uids::contains).isPresent());
    }

    @Override
    public synchronized List<ActionItem> followUps(Collection<String> uids) {
        return where(item -> item.follows().filter(uids::contains).isPresent());
    }

    @Override
    public synchronized List<ActionItem> ofIssues(String linkId, Collection<String> issueIds) {
        return where(snapshot(snapshot -> snapshot.id().linkId().equals(linkId)
                && issueIds.contains(snapshot.id().issueId())));
    }

    @Override
    public synchronized List<ActionItem> duplicatesOf(String linkId, Collection<String> issueIds) {
        return where(snapshot(snapshot -> snapshot.id().linkId().equals(linkId)
                && snapshot.duplicateOf().stream().map(Issue.Survivor::issueId).anyMatch(issueIds::contains)));
    }

    @Override
    public synchronized List<ActionItem> due(Instant now, int limit) {
        return due(item -> true, now, limit);
    }

    @Override
    public synchronized List<ActionItem> dueWithoutIssue(Instant now, int limit) {
        return due(item -> item.issue().isEmpty(), now, limit);
    }

    private List<ActionItem> due(Predicate<ActionItem> which, Instant now, int limit) {
        return where(which.and(item -> item.schedule().isDue(now))).stream()
                .sorted(Comparator.comparing(item -> item.schedule().nextAt().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ActionItem> openReadBefore(String linkId, Instant instant, Instant now, int limit) {
        return readBefore(linkId, InMemoryActionItems::isOpen, instant, now, limit);
    }

    @Override
    public synchronized List<ActionItem> doneReadBefore(String linkId, Instant instant, Instant now, int limit) {
        return readBefore(linkId, snapshot -> !isOpen(snapshot), instant, now, limit);
    }

    private static boolean isOpen(IssueSnapshot snapshot) {
        return snapshot.category() != StatusCategory.DONE
                || snapshot.duplicateOf().isPresent();
    }

    private List<ActionItem> readBefore(
            String linkId, Predicate<IssueSnapshot> which, Instant instant, Instant now, int limit) {
        return where(snapshot(snapshot -> snapshot.id().linkId().equals(linkId)
                        && which.test(snapshot)
                        && (snapshot.readAt().isBefore(instant)
                                || snapshot.readAt().isAfter(now))))
                .stream()
                .filter(item -> item.state() == ItemState.TRACKED || item.state() == ItemState.MISSING)
                .filter(item -> item.schedule().nextAt().isEmpty())
                .sorted(Comparator.comparing(item -> item.issue().orElseThrow().readAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<String> projects(String linkId) {
        return where(snapshot(snapshot -> snapshot.id().linkId().equals(linkId))).stream()
                .map(item -> item.issue().orElseThrow().project())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<String> actors(String linkId, String project) {
        return where(snapshot(snapshot -> snapshot.id().linkId().equals(linkId)
                        && snapshot.project().equals(project)))
                .stream()
                .flatMap(item -> item.schedule().actor().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized Set<Grouping> groupings(String spaceKey) {
        return where(item -> item.location().spaceKey().equals(spaceKey)).stream()
                .map(item -> new Grouping(
                        item.location().pageId(),
                        item.finding().text(FindingField.THEME),
                        item.finding().text(FindingField.OBJECTIVE)))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<ActionItem> waitingBecause(Collection<WaitReason.Code> reasons) {
        return where(item -> item.state() == ItemState.WAITING
                && item.schedule()
                        .reason()
                        .filter(reason -> reasons.contains(reason.code()))
                        .isPresent());
    }

    public synchronized List<ActionItem> all() {
        return List.copyOf(items.values());
    }

    private List<ActionItem> where(Predicate<ActionItem> condition) {
        return items.values().stream().filter(condition).toList();
    }

    private static Predicate<ActionItem> snapshot(Predicate<IssueSnapshot> condition) {
        return item -> item.issue().filter(condition).isPresent();
    }

    @Override
    public synchronized boolean add(Collection<ActionItem> added, Cause cause) {
        if (added.stream().anyMatch(item -> items.containsKey(item.uid()))) {
            return false;
        }
        added.forEach(item -> {
            items.put(item.uid(), AsKept.of(item));
            locks.add(item.uid());
            changes.add(AsKept.of(History.begun(item, cause, clock.instant())));
        });
        return true;
    }

    @Override
    public synchronized Optional<ActionItem> change(String uid, Cause cause, UnaryOperator<ActionItem> change) {
        return StoredItem.find(this, uid).map(before -> {
            ActionItem after = change.apply(before);
            List<Change> news = History.news(history(uid), History.between(before, after, cause, clock.instant()));
            ActionItem kept = AsKept.of(after.withClosing(History.closing(before.closing(), after, news)));
            items.put(uid, kept);
            news.forEach(line -> changes.add(AsKept.of(line)));
            return kept;
        });
    }

    @Override
    public synchronized void changeAll(Map<String, UnaryOperator<ActionItem>> all, Map<String, Cause> causes) {
        Map<String, ActionItem> after = new LinkedHashMap<>();
        all.forEach((uid, change) -> StoredItem.find(this, uid).ifPresent(item -> after.put(uid, change.apply(item))));
        after.forEach((uid, item) -> change(uid, causes.getOrDefault(uid, Cause.STEP), before -> item));
    }

    @Override
    public synchronized List<ActionItem> acquireCreateLocks(Map<String, CreationRequest> requests) {
        return new TreeMap<>(requests)
                .entrySet().stream()
                        .flatMap(request -> acquire(request.getKey(), request.getValue()).stream())
                        .toList();
    }

    private Optional<ActionItem> acquire(String uid, CreationRequest request) {
        return StoredItem.find(this, uid)
                .filter(item ->
                        item.state() == ItemState.WAITING && item.issue().isEmpty())
                .filter(item -> locks.remove(uid))
                .flatMap(waiting -> change(
                        uid,
                        item -> item.withSynced(request.sent())
                                .withSchedule(item.schedule()
                                        .creating(request.creation(), request.actor(), request.until()))));
    }

    @Override
    public synchronized Optional<ActionItem> releaseCreateLock(ActionItem holder, UnaryOperator<ActionItem> change) {
        return StoredItem.find(this, holder.uid())
                .filter(ActionItem::isBeingCreated)
                .filter(item -> item.schedule()
                        .pending()
                        .equals(AsKept.of(holder).schedule().pending()))
                .flatMap(held -> {
                    locks.add(held.uid());
                    return change(
                            held.uid(),
                            item -> change.apply(
                                    item.withSchedule(item.schedule().withoutPending())));
                });
    }

    @Override
    public synchronized Optional<Instant> lastBound() {
        return changes.stream()
                .filter(change -> change.what() == Change.What.ISSUE)
                .map(Change::at)
                .reduce((before, after) -> after);
    }

    @Override
    public synchronized List<Change> decisions(int limit) {
        List<Change> decisions = new ArrayList<>(changes.stream()
                .filter(change -> Change.What.ofDecisions().contains(change.what()))
                .toList());
        Collections.reverse(decisions);
        decisions.sort(Comparator.comparing(Change::at).reversed());
        return decisions.stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Change> changes(Collection<String> uids, ChangeFilter filter, int limit) {
        List<Change> newest = new ArrayList<>(changes.stream()
                .filter(line -> uids.contains(line.itemUid()) && filter.takes(line))
                .toList());
        Collections.reverse(newest);
        newest.sort(Comparator.comparing(Change::at).reversed());
        return newest.stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Change> history(String uid) {
        return changes.stream()
                .filter(change -> change.itemUid().equals(uid))
                .sorted(History.ORDER)
                .toList();
    }

    /** Keeps the present state; what is returned brings it back. */
    public synchronized Runnable saved() {
        Map<String, ActionItem> keptItems = new LinkedHashMap<>(items);
        Set<String> keptLocks = new HashSet<>(locks);
        int keptChanges = changes.size();
        return () -> {
            items.clear();
            items.putAll(keptItems);
            locks.clear();
            locks.addAll(keptLocks);
            changes.subList(keptChanges, changes.size()).clear();
        };
    }
}
