package dev.hindsight.sync;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import dev.hindsight.item.Change;
import dev.hindsight.item.ChangeFilter;
import dev.hindsight.item.WaitReason;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Action items during whose use something else happens, such as another node's work. */
public final class EventfulItems implements ActionItems {

    private final ActionItems items;
    private final Map<String, Runnable> once = new HashMap<>();
    private final Map<String, Runnable> always = new HashMap<>();

    public EventfulItems(ActionItems items) {
        this.items = items;
    }

    /** Something happens before the next use of a method. */
    public EventfulItems before(String method, Runnable event) {
        once.put(method, event);
        return this;
    }

    /** Something happens before each use of a method. */
    public EventfulItems always(String method, Runnable event) {
        always.put(method, event);
        return this;
    }

    private void happen(String method) {
        always.getOrDefault(method, () -> {}).run();
        Optional.ofNullable(once.remove(method)).ifPresent(Runnable::run);
    }

    @Override
    public List<ActionItem> ofPage(long pageId) {
        happen("ofPage");
        return items.ofPage(pageId);
    }

    @Override
    public List<ActionItem> findAll(Collection<String> uids) {
        happen("findAll");
        return items.findAll(uids);
    }

    @Override
    public Set<Grouping> groupings(String spaceKey) {
        return items.groupings(spaceKey);
    }

    @Override
    public List<ActionItem> duplicatesOf(String linkId, Collection<String> issueIds) {
        return items.duplicatesOf(linkId, issueIds);
    }

    @Override
    public List<ActionItem> doneReadBefore(String linkId, Instant instant, Instant now, int limit) {
        return items.doneReadBefore(linkId, instant, now, limit);
    }

    @Override
    public List<ActionItem> waitingBecause(Collection<WaitReason.Code> reasons) {
        return items.waitingBecause(reasons);
    }

    @Override
    public List<ActionItem> followUps(Collection<String> uids) {
        return items.followUps(uids);
    }

    @Override
    public List<ActionItem> copiesOf(Collection<String> uids) {
        return items.copiesOf(uids);
    }

    @Override
    public List<ActionItem> elsewhere(Collection<String> macroKeys, long pageId) {
        return items.elsewhere(macroKeys, pageId);
    }

    @Override
    public List<ActionItem> ofIssues(String linkId, Collection<String> issueIds) {
        return items.ofIssues(linkId, issueIds);
    }

    @Override
    public List<ActionItem> due(Instant now, int limit) {
        return items.due(now, limit);
    }

    @Override
    public List<ActionItem> dueWithoutIssue(Instant now, int limit) {
        return items.dueWithoutIssue(now, limit);
    }

    @Override
    public List<ActionItem> openReadBefore(String linkId, Instant instant, Instant now, int limit) {
        return items.openReadBefore(linkId, instant, now, limit);
    }

    @Override
    public List<String> projects(String linkId) {
        return items.projects(linkId);
    }

    @Override
    public List<String> actors(String linkId, String project) {
        return items.actors(linkId, project);
    }

    @Override
    public boolean add(Collection<ActionItem> added, Cause cause) {
        happen("add");
        return items.add(added, cause);
    }

    @Override
    public Optional<ActionItem> change(String uid, Cause cause, UnaryOperator<ActionItem> change) {
        happen("change");
        return items.change(uid, cause, change);
    }

    @Override
    public void changeAll(Map<String, UnaryOperator<ActionItem>> changes, Map<String, Cause> causes) {
        happen("change");
        items.changeAll(changes, causes);
    }

    @Override
    public List<ActionItem> acquireCreateLocks(Map<String, CreationRequest> requests) {
        happen("acquireCreateLocks");
        return items.acquireCreateLocks(requests);
    }

    @Override
    public Optional<ActionItem> releaseCreateLock(ActionItem holder, UnaryOperator<ActionItem> change) {
        happen("releaseCreateLock");
        return items.releaseCreateLock(holder, change);
    }

    @Override
    public Optional<Instant> lastBound() {
        return items.lastBound();
    }

    @Override
    public List<Change> decisions(int limit) {
        return items.decisions(limit);
    }

    @Override
    public List<Change> changes(Collection<String> uids, ChangeFilter filter, int limit) {
        return items.changes(uids, filter, limit);
    }

    @Override
    public List<Change> history(String uid) {
        return items.history(uid);
    }
}
