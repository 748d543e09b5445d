package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.OriginMarker;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Settles creations whose outcome is unknown: looks for the issues that carry the items' markers, in whatever project
 * they are by now, and adopts them. Nothing is created before the lease is over and Jira's index has had time to catch
 * up.
 */
final class RecoverCreation {

    /** After this long the index is taken to show what was there: Jira itself calls five minutes of lag a failure. */
    static final Duration INDEX_LAG = Duration.ofMinutes(5);

    /** The same by the clocks of two nodes, of which one noted when the request was sent, and the other decides. */
    private static final Duration DECIDED_AFTER = INDEX_LAG.plusMinutes(1);

    /** Clocks of wiki and Jira differ, Jira's search knows minutes only, and a wrong clock may have said when it was. */
    private static final Duration MARGIN = SyncSchedule.FURTHEST.plusMinutes(10);

    private static final WaitReason UNKNOWN = new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN);

    private final Jira jira;
    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Clock clock;

    RecoverCreation(Jira jira, ActionItems items, DesiredIssueFactory desiredIssues, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.clock = clock;
    }

    /**
     * Looks for the issues of items with pending creations behind one link, and stores what is known afterwards.
     *
     * @param searcher who looks
     * @param creator user key of the person in whose name the issues were requested
     * @param projects gives the project that an item's issue would be in
     * @throws JiraException when the search failed, which leaves open what it has not found; that the searcher may not see
     *     what is looked for is such a failure
     */
    void recover(
            List<ActionItem> lost, Actor searcher, String creator, Function<ActionItem, Optional<String>> projects) {
        Look first = look(lost, searcher, creator);
        first.missing().stream().filter(item -> !isOver(item)).forEach(this::searchLater);
        List<ActionItem> over = first.missing().stream().filter(this::isOver).toList();
        if (!over.isEmpty()) {
            decide(over, searcher, creator, projects);
        }
    }

    /**
     * That nothing is found proves something only where the searcher would see it: people may create issues in projects that
     * they may not browse. And it can be the reply to another search, which does not come twice.
     */
    private void decide(
            List<ActionItem> over, Actor searcher, String creator, Function<ActionItem, Optional<String>> projects) {
        Set<String> seen = jira.options(searcher).projects().stream()
                .map(JiraOptions.Choice::value)
                .collect(Collectors.toSet());
        Map<Boolean, List<ActionItem>> provable = over.stream()
                .collect(Collectors.partitioningBy(
                        item -> projects.apply(item).filter(seen::contains).isPresent()));
        List<ActionItem> last = provable.getOrDefault(true, List.of());
        if (!last.isEmpty()) {
            Look again = look(last, searcher, creator);
            again.missing()
                    .forEach(again.complete() ? item -> items.releaseCreateLock(item, this::freed) : this::searchLater);
        }
        if (!provable.getOrDefault(false, List.of()).isEmpty()) {
            throw new JiraException.NotPermitted("The project is not seen by " + searcher.userKey());
        }
    }

    /**
     * What a look has not found.
     *
     * @param complete whether each issue that was listed could be read
     */
    private record Look(List<ActionItem> missing, boolean complete) {}

    /** Adopts the issues that are found. */
    private Look look(List<ActionItem> lost, Actor searcher, String creator) {
        Map<OriginMarker, ActionItem> wanted = new HashMap<>();
        lost.forEach(item -> wanted.put(desiredIssues.marker(item.uid()), item));
        Map<ActionItem, List<Issue>> found = new LinkedHashMap<>();
        boolean complete = true;
        try {
            for (String candidate : candidates(lost, searcher, creator)) {
                Optional<MarkedIssue> marked = ProofOfOrigin.read(jira, searcher, candidate);
                complete &= marked.isPresent();
                marked.flatMap(MarkedIssue::marker)
                        .map(wanted::get)
                        .ifPresent(item -> found.computeIfAbsent(item, first -> new ArrayList<>())
                                .add(marked.get().issue()));
            }
        } finally {
            found.forEach((item, issues) -> adopt(item, issues, searcher));
        }
        return new Look(lost.stream().filter(item -> !found.containsKey(item)).toList(), complete);
    }

    /** What somebody has created since and is not tracked yet, oldest first. */
    private List<String> candidates(List<ActionItem> lost, Actor searcher, String creator) {
        Instant since = lost.stream()
                .map(item -> pending(item).earliest())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Duration window = Duration.between(since, clock.instant()).plus(MARGIN);
        List<String> created = jira.createdWithin(searcher, creator, window);
        Set<String> tracked = items.tracked(searcher.linkId(), created);
        return created.stream()
                .filter(id -> !tracked.contains(id))
                .sorted(Comparator.comparingLong(Long::parseLong))
                .toList();
    }

    private void adopt(ActionItem item, List<Issue> issues, Actor searcher) {
        PendingCreation pending = pending(item);
        Optional<Changelog> changelog = changelog(issues.get(0), searcher);
        items.change(
                item.uid(),
                changelog
                        .map(new NameChanges(
                                item,
                                new IssueId(searcher.linkId(), issues.get(0).id()),
                                DesiredIssue.NONE,
                                List.of(),
                                searcher.userKey())::cause)
                        .orElse(Cause.STEP),
                stored -> stored.schedule().pending().equals(Optional.of(pending))
                        ? adopted(stored, searcher, issues, changelog)
                        : stored);
    }

    /** What people have changed in an issue before it was found. */
    private Optional<Changelog> changelog(Issue issue, Actor searcher) {
        try {
            return new Changelogs(jira, searcher).now(issue.id(), Instant.EPOCH);
        } catch (JiraException e) {
            // That the issue is found weighs more than who has changed it since
            return Optional.empty();
        }
    }

    /** The oldest is tracked. What was sent is in its synced values, so that what either side changed since counts. */
    private ActionItem adopted(ActionItem stored, Actor searcher, List<Issue> issues, Optional<Changelog> changelog) {
        Issue issue = issues.get(0);
        return stored.boundTo(issue.snapshot(searcher.linkId(), clock.instant()))
                .withSynced(IssueMerge.asAdopted(stored, issue, changelog))
                .withFlag(ItemFlag.DUPLICATE, issues.size() > 1)
                .withSchedule(stored.schedule().withoutPending().dueAt(clock.instant(), Optional.empty()));
    }

    /** Whether what was created for an item would be found by now. */
    private boolean isOver(ActionItem item) {
        return !clock.instant().isBefore(pending(item).since().plus(DECIDED_AFTER));
    }

    private void searchLater(ActionItem item) {
        items.change(item.uid(), UnlessChanged.since(item, this::searchAgain));
    }

    private ActionItem searchAgain(ActionItem stored) {
        Instant afterPause = clock.instant()
                .plus(RetryPolicy.pause(
                        stored.schedule().tries(), stored.location().pageId()));
        Instant decided = pending(stored).since().plus(DECIDED_AFTER);
        return stored.withSchedule(stored.schedule()
                .failed(UNKNOWN, isOver(stored) || afterPause.isBefore(decided) ? afterPause : decided)
                .stuckSince(clock.instant()));
    }

    /**
     * Nothing was created, so it is created now, if the block is still there; the reason stays, and keeps it out of batches. That
     * nothing was found was no failure: the first real one is followed by a short pause.
     */
    private ActionItem freed(ActionItem stored) {
        return stored.withSchedule(
                stored.isRemoved()
                        ? stored.schedule().idle()
                        : stored.schedule().deferred(UNKNOWN, clock.instant()).retriedAt(clock.instant()));
    }

    private static PendingCreation pending(ActionItem item) {
        return item.schedule().pending().orElseThrow();
    }
}
