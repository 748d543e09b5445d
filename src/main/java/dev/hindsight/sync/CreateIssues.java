package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ActionItems.CreationRequest;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Creates the issues of items that wait for one, each exactly once, whatever threads and nodes do at the same time: the
 * create lock of the item is acquired before the call, in a transaction of its own, and released only when it is certain
 * that no issue was created. Where that is unknown, {@link RecoverCreation} finds out.
 */
final class CreateIssues {

    /** How long an acquired right is respected: longer than any call can take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Jira jira;
    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Clock clock;
    private final ProofOfOrigin proof;

    CreateIssues(Jira jira, ActionItems items, DesiredIssueFactory desiredIssues, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.clock = clock;
        this.proof = new ProofOfOrigin(jira, items);
    }

    /** What is to be created for an item in a project, as its page wants it. */
    IssueCreation creation(ReadyItem ready, String project) {
        ActionItem item = ready.item();
        return new IssueCreation(
                item,
                desiredIssues.newIssue(
                        item.uid(),
                        item.finding(),
                        ready.desired(),
                        project,
                        ready.page().settings()),
                ready.desired());
    }

    /**
     * Creates issues in one person's name, by one call.
     *
     * @param waiting at most {@link Jira#MOST_CREATED_AT_ONCE}; those whose right somebody else has are passed over
     * @throws JiraException when the call as a whole failed; what that means has been stored for every item
     */
    void create(Actor actor, List<IssueCreation> waiting) {
        Instant sendBefore = clock.instant().plus(LEASE).minus(Jira.DEADLINE);
        List<IssueCreation> creations = acquired(actor, waiting);
        if (creations.isEmpty()) {
            return;
        }
        List<NewIssue> issues = creations.stream().map(IssueCreation::issue).toList();
        try {
            List<CreateResult> results = jira.create(actor, issues, sendBefore);
            store(actor, creations, proof.checked(actor, creations, results));
        } catch (JiraException e) {
            creations.forEach(creation -> failed(actor, creation, e));
            throw e;
        }
    }

    /** Those that nobody else creates, in the order in which they wait: that of their blocks, so that the issues' keys follow it. */
    private List<IssueCreation> acquired(Actor actor, List<IssueCreation> waiting) {
        Instant now = clock.instant();
        Map<String, CreationRequest> requests = new LinkedHashMap<>();
        for (IssueCreation creation : waiting) {
            requests.put(
                    creation.item().uid(),
                    new CreationRequest(
                            new PendingCreation(now, actor.linkId()),
                            actor.userKey(),
                            creation.synced(Map.of()),
                            now.plus(LEASE)));
        }
        Map<String, ActionItem> holders = items.acquireCreateLocks(requests).stream()
                .collect(Collectors.toMap(ActionItem::uid, Function.identity()));
        List<IssueCreation> acquired = new ArrayList<>();
        for (IssueCreation creation : waiting) {
            Optional.ofNullable(holders.get(creation.item().uid()))
                    .ifPresentOrElse(
                            holder -> acquired.add(creation.heldBy(holder)), () -> searchIfLost(actor, creation, now));
        }
        return acquired;
    }

    /** Without a right and without a pending creation there may be an issue that nobody remembers: it is searched for. */
    private void searchIfLost(Actor actor, IssueCreation creation, Instant now) {
        PendingCreation lost = new PendingCreation(now, actor.linkId());
        items.change(
                creation.item().uid(),
                UnlessChanged.since(
                        creation.item(),
                        stored -> stored.state() == ItemState.WAITING
                                ? stored.withSchedule(stored.schedule().creating(lost, actor.userKey(), now))
                                : stored));
    }

    private void store(Actor actor, List<IssueCreation> creations, List<CreateResult> results) {
        Map<String, UnaryOperator<ActionItem>> changes = new LinkedHashMap<>();
        for (int i = 0; i < creations.size(); i++) {
            IssueCreation creation = creations.get(i);
            if (results.get(i) instanceof CreateResult.Created created) {
                changes.put(creation.item().uid(), stored -> created(stored, creation, created, actor));
            }
        }
        items.changeAll(changes);
        for (int i = 0; i < creations.size(); i++) {
            if (results.get(i) instanceof CreateResult.Failed failed) {
                failed(actor, creations.get(i), failed.failure());
            }
        }
    }

    /** Due at once, to be read and to get its link back. */
    private ActionItem created(ActionItem stored, IssueCreation creation, CreateResult.Created created, Actor actor) {
        if (stored.issue().isPresent()) {
            // Somebody has found an issue of this item while the reply was on its way
            boolean another = !stored.issue().get().id().issueId().equals(created.issueId());
            return another ? stored.withFlag(ItemFlag.DUPLICATE, true) : stored;
        }
        SyncSchedule schedule = stored.schedule();
        ActionItem bound = stored.boundTo(creation.snapshot(actor.linkId(), created, clock.instant()))
                .withSynced(creation.synced(created.refusals()))
                .withSchedule(schedule.withoutPending().dueAt(clock.instant(), schedule.actor()));
        return RefusalFlags.after(bound, creation.desired());
    }

    private void failed(Actor actor, IssueCreation creation, JiraException failure) {
        ActionItem holder = creation.item();
        if (failure.outcomeIsUnknown()) {
            RetryPolicy retry = RetryPolicy.ofSearch(failure, actor, holder, clock.instant());
            items.change(
                    holder.uid(),
                    stored ->
                            stored.schedule().pending().equals(holder.schedule().pending())
                                    ? stored.withSchedule(stored.schedule()
                                            .failed(retry.reason(), retry.again())
                                            .stuckSince(clock.instant()))
                                    : stored);
        } else {
            RetryPolicy retry = RetryPolicy.of(failure, actor, holder, clock.instant());
            items.releaseCreateLock(holder, stored -> notCreated(stored, holder, failure, retry));
        }
    }

    private ActionItem notCreated(ActionItem stored, ActionItem holder, JiraException failure, RetryPolicy retry) {
        if (stored.isRemoved()) {
            return stored.withSchedule(stored.schedule().idle());
        }
        // The page was edited during the call: what it now says may be right, or may want no issue at all
        boolean edited = !stored.finding().equals(holder.finding());
        ActionItem refused = failure.isAnswer() ? stored.withState(ItemState.REFUSED) : stored;
        return refused.withSchedule(stored.schedule()
                .failed(retry.reason(), edited ? clock.instant() : retry.again())
                .stuckSince(clock.instant()));
    }
}
