package dev.hindsight.sync;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.assessment.ChecksInJira;
import dev.hindsight.assessment.FollowUps;
import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.Connections;
import dev.hindsight.connection.MoveToLink;
import dev.hindsight.finding.Finding;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Conflict;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.ManyItems;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanListener;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps action items and their issues true to each other. Items behind one link are handled one after the other, those of
 * different links side by side, so that a slow Jira holds up nobody else. Threads and nodes may call it at the same time.
 */
public final class IssueSync implements ScanListener, FollowUps {

    /** Why items wait that nothing but settings keeps from their issues. */
    private static final Set<WaitReason.Code> INCOMPLETE_SETTINGS =
            Set.of(WaitReason.Code.NOT_SET_UP, WaitReason.Code.LINK_GONE);

    private final ActionItems items;
    private final Connections connections;
    private final KeyedExecutor executor;
    private final Clock clock;
    private final ChecksInJira checks;
    private final WorkQueue queue;
    private final SyncLink syncLink;
    private final FindChanges changes;
    private final MakeDue makeDue;
    private final MoveToLink moveToLink;
    private final SettleConflict settleConflict;
    private final EditorDecisions editorDecisions;

    /** The links that were there when this node last looked, and behind which nothing rests. */
    private final Set<String> there = ConcurrentHashMap.newKeySet();

    /** The links whose run is handed over and has not begun: it will find what is due by then. */
    private final Set<String> starting = ConcurrentHashMap.newKeySet();

    /** The links whose poll is handed over and has not begun: a slow Jira's polls do not pile up. */
    private final Set<String> polling = ConcurrentHashMap.newKeySet();

    public IssueSync(
            Jira jira,
            ActionItems items,
            ItemCursor cursor,
            Connections connections,
            PageApprovals approvals,
            DesiredIssueFactory desiredIssues,
            ChecksInJira checks,
            Pages pages,
            KeyedExecutor executor,
            Clock clock) {
        this.items = items;
        this.connections = connections;
        this.executor = executor;
        this.clock = clock;
        this.checks = checks;
        this.queue = new WorkQueue(items, clock);
        Function<ActorResolver, CurrentPages> current =
                actors -> new CurrentPages(pages, approvals, desiredIssues, actors, checks.today());
        SyncPlan plan = new SyncPlan(
                connections.guard(),
                queue,
                current,
                new SyncIssue(jira, clock),
                new ObtainIssues(jira, items, desiredIssues, queue, clock));
        this.syncLink = new SyncLink(plan, queue, items, connections, clock);
        this.changes = new FindChanges(jira, items, connections, syncLink, clock);
        ManyItems many = new ManyItems(cursor, items);
        this.makeDue = new MakeDue(many, clock);
        this.moveToLink = new MoveToLink(jira, many, connections, desiredIssues, clock);
        this.settleConflict = new SettleConflict(items, desiredIssues, pages, clock);
        this.editorDecisions = new EditorDecisions(items, connections::actors, current, clock);
    }

    @Override
    public void pageScanned(long pageId) {
        syncDue();
    }

    /** Starts the next step of all that is due, and returns at once. */
    public void syncDue() {
        queue.links(connections).forEach(this::start);
    }

    private void start(String link) {
        if (starting.add(link)) {
            executor.run(key(link), () -> {
                starting.remove(link);
                run(link);
            });
        }
    }

    private void run(String link) {
        if (connections.find(link).isPresent()) {
            syncLink.run(link);
        } else {
            linkIsGone(link);
        }
    }

    private void poll(String link) {
        if (connections.find(link).isEmpty()) {
            linkIsGone(link);
            return;
        }
        if (there.add(link)) {
            makeDue.allThatRestBehind(link);
        }
        changes.poll(link, makeDue::allIssuesIn);
    }

    private void linkIsGone(String link) {
        there.remove(link);
        ActorResolver actors = connections.actors();
        if (moveToLink.toSuccessor(link, () -> queue.actors(link, actors))) {
            settingsChanged(Optional.empty());
        } else {
            queue.linkIsGone(link, actors);
        }
    }

    /** Reads again what a webhook named, soon. */
    public void issueChanged(String linkId, String issueId) {
        Instant receivedAt = clock.instant();
        executor.run("webhook " + linkId, () -> {
            changes.webhookReceived(linkId, issueId, receivedAt);
            start(linkId);
        });
    }

    /** Makes items due whose issues nobody has read for a day. */
    public void sweep() {
        changes.sweep();
    }

    /**
     * Makes the items due whose owners are to be asked in Jira whether they worked, and starts the next step of all that is due. Nothing
     * else makes them due when the day of a check has come.
     */
    public void askOwners() {
        if (checks.areAsked() && connections.guard().whyNotWritten().isEmpty()) {
            makeDue.allThatIsToBeAsked(checks.today(), connections.actors());
            syncDue();
        }
    }

    /** Starts a poll of what changed behind each link, and returns at once. */
    public void poll() {
        for (String link : connections.used()) {
            if (polling.add(link)) {
                executor.run(key(link), () -> {
                    polling.remove(link);
                    poll(link);
                    syncDue();
                });
            }
        }
    }

    /** Lifts the pauses of all links and makes all that waits due, in the background; returns at once. */
    public void retryNow() {
        executor.run("retry now", () -> {
            connections.guard().liftPauses();
            there.clear();
            makeDue.allThatWaits(this::syncDue);
        });
    }

    /**
     * Takes the Jira that answers behind a link for the one that was there before, under another address.
     *
     * @param userKey of the administrator who says so, in whose name it is looked whether it has our issues
     * @return false when it has none of those that were looked at, and nothing was changed
     * @throws JiraException when Jira could not be asked
     */
    public boolean acceptMovedJira(String linkId, String userKey) {
        boolean accepted = moveToLink.acceptMoved(linkId, userKey);
        if (accepted) {
            retryNow();
        }
        return accepted;
    }

    /**
     * Takes the Jira that answers behind a link for another one: issues in the one before are left alone.
     *
     * @param userKey of the administrator who says so
     */
    public void acceptOtherJira(String linkId, String userKey) {
        moveToLink.acceptOther(linkId, userKey);
        retryNow();
    }

    /**
     * Ends the conflict of an item of a page: the page's values are written to Jira, in an editor's name.
     *
     * @param shown the values between which the editor has decided
     * @return false when nothing was decided, since there are other values by now, or no such conflict
     */
    public boolean usePagesValues(long pageId, String uid, Conflict shown, String editor) {
        boolean decided = settleConflict.usePage(pageId, uid, shown, editor);
        syncDue();
        return decided;
    }

    /** The same where the editor has decided for Jira's values. */
    public boolean useJirasValues(long pageId, String uid, Conflict shown, String editor) {
        boolean decided = settleConflict.useJira(pageId, uid, shown, editor);
        syncDue();
        return decided;
    }

    /**
     * Has a copied block of a page tracked by an issue of its own, in an editor's name.
     *
     * @param shown what the block says, as the editor was shown it
     * @return false when nothing was decided, since it says something else by now, or is no copy any more
     */
    public boolean trackSeparately(long pageId, String uid, Finding shown, String editor) {
        boolean decided = editorDecisions.trackSeparately(pageId, uid, shown, editor);
        syncDue();
        return decided;
    }

    /** The same with what a block of a page orders by naming an issue or a project: it is done in the editor's name. */
    public boolean orderInOwnName(long pageId, String uid, Finding shown, String editor) {
        boolean decided = editorDecisions.orderInOwnName(pageId, uid, shown, editor);
        syncDue();
        return decided;
    }

    @Override
    public BooleanSupplier of(ActionItem followed, Finding finding, String person) {
        return editorDecisions.followUp(followed, finding, person);
    }

    @Override
    public void start() {
        syncDue();
    }

    /** Keeps what an editor has decided of a copied block of a page. */
    public void chooseForCopy(long pageId, String uid, CopyChoice choice, String editor) {
        editorDecisions.choose(pageId, uid, choice, editor);
    }

    /**
     * Makes due what waits for settings that were just completed and, in the background, what Jira refused before; then
     * starts the next step of all that is due.
     *
     * @param spaceKey the space whose settings they are; empty for the site's
     * @return how many findings waited for them
     */
    public int settingsChanged(Optional<String> spaceKey) {
        List<ActionItem> waited = items.waitingBecause(INCOMPLETE_SETTINGS).stream()
                .filter(item -> spaceKey.filter(
                                key -> !key.equals(item.location().spaceKey()))
                        .isEmpty())
                .toList();
        Instant now = clock.instant();
        items.changeAll(waited.stream()
                .collect(Collectors.toMap(
                        ActionItem::uid,
                        item -> stored -> stored.withSchedule(stored.schedule().broughtForward(now)))));
        executor.run("settings changed", () -> makeDue.allThatWasRefused(spaceKey, this::syncDue));
        return waited.size();
    }

    private static String key(String linkId) {
        return "link " + linkId;
    }
}
