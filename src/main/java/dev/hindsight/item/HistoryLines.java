package dev.hindsight.item;

import dev.hindsight.finding.Impact;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of history that one change of an item makes. What Jira tells of the issue goes before what two readings of it
 * differ in; only a difference that Jira does not explain becomes a line of its own, which names nobody.
 */
final class HistoryLines {

    private final ActionItem item;
    private final Cause cause;
    private final Instant at;
    private final List<Change> all = new ArrayList<>();

    HistoryLines(ActionItem item, Cause cause, Instant at) {
        this.item = item;
        this.cause = cause;
        this.at = at;
    }

    List<Change> all() {
        return List.copyOf(all);
    }

    void created() {
        add(What.CREATED, "", item.state().value());
    }

    /** What an editor has decided, if that is what changed the item. */
    void decision(ActionItem before) {
        cause.decision().ifPresent(decision -> {
            switch (decision.what()) {
                case COPY_CHOICE ->
                    add(
                            decision.what(),
                            before.copyChoice().map(CopyChoice::value).orElse(""),
                            decision.chosen());
                case ORDER ->
                    add(decision.what(), "", Orders.named(item.finding()).orElse(""));
                default -> add(decision.what(), "", decision.chosen());
            }
        });
    }

    void state(ItemState was) {
        if (was != item.state()) {
            add(What.STATE, was.value(), item.state().value());
        }
    }

    void issue(String was, String now) {
        if (!was.equals(now)) {
            add(What.ISSUE, was, now);
        }
    }

    void page(String was, String now) {
        if (!was.equals(now)) {
            add(What.PAGE, was, now);
        }
    }

    void impact(Impact was, Impact now) {
        if (was != now) {
            add(What.IMPACT, was.value(), now.value());
        }
    }

    private void add(What what, String was, String now) {
        Optional<String> doer = switch (cause.kind()) {
            case PAGE -> cause.publisher();
            case STEP ->
                now.equals(ItemState.REMOVED.value())
                        ? Optional.empty()
                        : item.schedule().actor();
            case NOBODY -> Optional.empty();
        };
        if (cause.kind() == Cause.Kind.NOBODY || isFound(was, now)) {
            add(Source.HINDSIGHT, at, Optional.empty(), what, was, now);
        } else {
            add(Source.PAGE, at, doer, what, was, now);
        }
    }

    /** Whether a state is what a step has found, by nobody's doing. */
    private boolean isFound(String was, String now) {
        return cause.kind() == Cause.Kind.STEP
                && (now.equals(ItemState.REFUSED.value())
                        || now.equals(ItemState.MISSING.value())
                        || was.equals(ItemState.MISSING.value()));
    }

    private void add(Source source, Instant when, Optional<String> actor, What what, String was, String now) {
        all.add(new Change(
                item.uid(), when, Optional.of(source), actor, Optional.empty(), what, was, now, Optional.empty()));
    }

    /** An issue that was not known before: of one that people created, its status is worth a line. */
    void found(IssueSnapshot now) {
        if (isAllTold()) {
            Map<What, String> values = Map.of(
                    What.STATUS, status(now),
                    What.OWNER, owner(now),
                    What.DUE, due(now),
                    What.RESOLUTION, resolution(now));
            values.forEach((what, value) -> {
                List<Change> told = until(told(what), value);
                if (!told.isEmpty()) {
                    all.addAll(told);
                    addRest(what, told, value, now.updated().orElse(at));
                }
            });
            all.sort(Comparator.comparing(Change::at));
        } else if (now.category() != StatusCategory.NEW) {
            // By Jira's clock, so that what changes there while it is stored comes after it
            add(Source.HINDSIGHT, now.updated().orElse(at), Optional.empty(), What.STATUS, "", status(now));
        }
    }

    void read(IssueSnapshot was, IssueSnapshot now) {
        // A Jira that was restored from a backup has changed the issue since, not when it was last edited
        Instant changed =
                was.wasUpdatedAfter(now.updated()) ? at : now.updated().orElse(at);
        List<Change> status = told(What.STATUS, was);
        boolean renamed =
                statusDiffers(was, now) && was.category() == now.category() && status.isEmpty() && isAllTold();
        if (!renamed) {
            add(What.STATUS, status, status(was), status(now), statusDiffers(was, now), changed);
        }
        add(
                What.OWNER,
                told(What.OWNER, was),
                owner(was),
                owner(now),
                !owner(was).equalsIgnoreCase(owner(now)),
                changed);
        add(What.DUE, told(What.DUE, was), due(was), due(now), changed);
        add(What.RESOLUTION, told(What.RESOLUTION, was), resolution(was), resolution(now), changed);
    }

    private void add(What what, List<Change> since, String was, String now, Instant changed) {
        add(what, since, was, now, !was.equals(now), changed);
    }

    private List<Change> told(What what) {
        return cause.facts().stream()
                .flatMap(facts -> facts.changes().stream())
                .filter(change -> change.what() == what)
                .toList();
    }

    /** What Jira tells since the former reading: what was before that has its line, or was before the item had the issue. */
    private List<Change> told(What what, IssueSnapshot was) {
        return told(what).stream()
                .filter(change ->
                        was.updated().filter(last -> !change.at().isAfter(last)).isEmpty())
                .toList();
    }

    /**
     * What led to the value that was read. Jira's changelog is asked after the issue, and may tell of later changes, whose turn
     * comes with the next reading. Their times do not tell: those of an issue and of its changelog differ by some milliseconds.
     */
    private static List<Change> until(List<Change> told, String value) {
        for (int count = told.size(); count > 0; count--) {
            if (told.get(count - 1).newValue().equals(value)) {
                return told.subList(0, count);
            }
        }
        boolean allLater = !told.isEmpty() && told.get(0).oldValue().equals(value);
        return allLater ? List.of() : told;
    }

    private boolean isAllTold() {
        return cause.facts().filter(IssueFacts::complete).isPresent();
    }

    private void add(What what, List<Change> since, String was, String now, boolean differs, Instant changed) {
        List<Change> told = until(since, now);
        if (!told.isEmpty() && (isAllTold() || lead(told, was, now))) {
            all.addAll(told);
            addRest(what, told, now, changed);
        } else if (differs) {
            add(what, was, now, changed);
        }
    }

    /** What a changelog does not tell that is older than the reading, as that of a cache is; what a status is called differs anyway. */
    private void addRest(What what, List<Change> told, String now, Instant changed) {
        String last = told.get(told.size() - 1).newValue();
        if (what != What.STATUS && !last.equalsIgnoreCase(now)) {
            add(what, last, now, changed);
        }
    }

    private void add(What what, String was, String now, Instant changed) {
        add(Source.JIRA, changed, Optional.empty(), what, was, now);
    }

    /** Whether changes, one after the other, lead from one value to another without a gap. */
    private static boolean lead(List<Change> changes, String from, String to) {
        String value = from;
        for (Change change : changes) {
            if (!change.oldValue().equals(value)) {
                return false;
            }
            value = change.newValue();
        }
        return value.equals(to);
    }

    static boolean differ(IssueSnapshot was, IssueSnapshot now) {
        return statusDiffers(was, now)
                || !owner(was).equalsIgnoreCase(owner(now))
                || !due(was).equals(due(now))
                || !resolution(was).equals(resolution(now));
    }

    /** The status of an issue that was just created is not known before it is read. */
    private static boolean statusDiffers(IssueSnapshot was, IssueSnapshot now) {
        return was.statusName().isEmpty()
                ? now.category() != was.category()
                : !was.status().isSameAs(now.status());
    }

    private static String status(IssueSnapshot snapshot) {
        return snapshot.statusName().isEmpty() ? "" : snapshot.category().with(snapshot.statusName());
    }

    private static String owner(IssueSnapshot snapshot) {
        return snapshot.assignee().orElse("");
    }

    private static String resolution(IssueSnapshot snapshot) {
        return snapshot.resolution().map(Resolution::name).orElse("");
    }

    private static String due(IssueSnapshot snapshot) {
        return snapshot.due().map(LocalDate::toString).orElse("");
    }
}
