package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DescriptionSection;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.RemoteLink;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Issues that carry our mark and that the tables do not know: created before a database was restored from a backup, or
 * within the last second of one that was lost. They are looked for before the first issue is created in somebody's name
 * after a start, and after the tables have failed, so that no finding gets a second one. Threads may call it at the same
 * time; what it knows may be lost.
 */
final class UnknownIssues {

    /** How far back is looked at least; and otherwise to a day before an item was last bound. */
    private static final Duration AT_LEAST = Duration.ofDays(30);

    private static final Duration BEFORE_LAST = Duration.ofDays(1);

    private final Jira jira;
    private final ActionItems items;
    private final BindIssue bind;
    private final Clock clock;

    /** What was found in whose name, by the uid in its mark; absent for those in whose name nobody has looked yet. */
    private final Map<Actor, Map<String, Issue>> found = new ConcurrentHashMap<>();

    UnknownIssues(Jira jira, ActionItems items, BindIssue bind, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.bind = bind;
        this.clock = clock;
    }

    /** Forgets what was found: the tables may have lost what they knew. */
    void lookAgain() {
        found.clear();
    }

    /**
     * Binds findings to the issues that they have already.
     *
     * @return those that have none, and may be created
     * @throws JiraException when it could not be asked; then nothing may be created
     */
    List<IssueCreation> withoutIssue(Actor actor, List<IssueCreation> creations) {
        Map<String, Issue> unknown = found.get(actor);
        if (unknown == null) {
            unknown = new ConcurrentHashMap<>(look(actor, creations.get(0)));
            found.put(actor, unknown);
        }
        if (unknown.isEmpty()) {
            return creations;
        }
        Map<IssueCreation, Issue> matches = matches(creations, stillFree(actor.linkId(), unknown));
        for (Map.Entry<IssueCreation, Issue> match : matches.entrySet()) {
            IssueCreation creation = match.getKey();
            bind.to(match.getValue(), creation.item(), creation.desired(), actor.linkId());
        }
        return creations.stream()
                .filter(creation -> !matches.containsKey(creation))
                .toList();
    }

    private Map<String, Issue> look(Actor actor, IssueCreation example) {
        String instance = example.issue().marker().instance();
        Map<String, Issue> marked = new LinkedHashMap<>();
        List<Issue> possible = possiblyOurs(actor, window());
        Set<String> tracked =
                items.tracked(actor.linkId(), possible.stream().map(Issue::id).toList());
        for (Issue issue : possible) {
            if (!tracked.contains(issue.id()) && mayBeOurs(issue)) {
                ProofOfOrigin.read(jira, actor, issue.id())
                        .flatMap(MarkedIssue::marker)
                        .filter(marker -> marker.instance().equals(instance))
                        .ifPresent(marker -> marked.put(marker.finding(), issue));
            }
        }
        return marked;
    }

    /** As far back as Jira gives the issues; somebody may have created more than it gives at once. */
    private List<Issue> possiblyOurs(Actor actor, Duration window) {
        try {
            return jira.possiblyOurs(actor, window);
        } catch (JiraException.TooMuch e) {
            Duration shorter = window.dividedBy(2);
            if (shorter.compareTo(BEFORE_LAST) < 0) {
                throw e;
            }
            return possiblyOurs(actor, shorter);
        }
    }

    private Duration window() {
        Instant now = clock.instant();
        return items.lastBound()
                .map(last -> Duration.between(last, now).plus(BEFORE_LAST))
                .filter(window -> window.compareTo(AT_LEAST) > 0)
                .orElse(AT_LEAST);
    }

    private static boolean mayBeOurs(Issue issue) {
        return issue.labels().contains(DesiredIssueFactory.LABEL)
                || DescriptionSection.in(issue.description()).isPresent();
    }

    /**
     * What nobody has bound since it was found. The issue of an item that has another issue by now, or that is being created, is
     * that item's own matter: it may be the one that was just asked for.
     */
    private Map<String, Issue> stillFree(String linkId, Map<String, Issue> unknown) {
        Set<String> tracked =
                items.tracked(linkId, unknown.values().stream().map(Issue::id).toList());
        unknown.values().removeIf(issue -> tracked.contains(issue.id()));
        Map<String, Issue> free = new HashMap<>(unknown);
        items.findAll(unknown.keySet()).stream()
                .filter(item -> item.issue().isPresent() || item.isBeingCreated())
                .forEach(item -> free.remove(item.uid()));
        return free;
    }

    /**
     * Which issue is whose, by page and title and by uid. After a loss an item has the uid that it had before, unless the blocks
     * of its page were numbered in another order; then the item of the issue's uid has another title than the issue.
     */
    private Map<IssueCreation, Issue> matches(List<IssueCreation> creations, Map<String, Issue> free) {
        Map<String, String> titles = items.findAll(free.keySet()).stream()
                .collect(
                        Collectors.toMap(ActionItem::uid, item -> item.finding().title()));
        Map<IssueCreation, Issue> matches = new LinkedHashMap<>();
        match(
                creations,
                free,
                matches,
                creation ->
                        Optional.ofNullable(free.get(uid(creation))).filter(issue -> hasTheSameTitle(issue, creation)));
        match(
                creations,
                free,
                matches,
                creation -> free.entrySet().stream()
                        .filter(other -> !other.getValue().summary().equals(titles.get(other.getKey())))
                        .map(Map.Entry::getValue)
                        .filter(issue -> isOfTheSamePage(issue, creation) && hasTheSameTitle(issue, creation))
                        .min(Comparator.comparing(issue -> Long.valueOf(issue.id()))));
        match(creations, free, matches, creation -> Optional.ofNullable(free.get(uid(creation))));
        return matches;
    }

    private static void match(
            List<IssueCreation> creations,
            Map<String, Issue> free,
            Map<IssueCreation, Issue> matches,
            Function<IssueCreation, Optional<Issue>> rule) {
        for (IssueCreation creation : creations) {
            if (!matches.containsKey(creation)) {
                rule.apply(creation).ifPresent(issue -> {
                    matches.put(creation, issue);
                    free.values().remove(issue);
                });
            }
        }
    }

    private static String uid(IssueCreation creation) {
        return creation.item().uid();
    }

    private static boolean hasTheSameTitle(Issue issue, IssueCreation creation) {
        return issue.summary().equals(creation.desired().value(SharedField.SUMMARY));
    }

    /** Our section of a description leads to the page. */
    private static boolean isOfTheSamePage(Issue issue, IssueCreation creation) {
        return creation.desired()
                .remoteLink()
                .map(RemoteLink::url)
                .map(url -> url.toString().replaceFirst("#.*", "#finding-"))
                .filter(issue.description()::contains)
                .isPresent();
    }
}
