package dev.hindsight.action;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Action items in memory, for tests of those who use them. Threads may share it. */
public final class InMemoryActionItems implements ActionItems {

    private final Clock clock;
    private final Map<String, ActionItem> items = new LinkedHashMap<>();
    private final Set<String> turns = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    public InMemoryActionItems(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<ActionItem> ofPage(long pageId) {
        return where(item -> item.place().pageId() == pageId).stream()
                .sorted(Comparator.comparing(item -> item.place().position()))
                .toList();
    }

    @Override
    public synchronized Optional<ActionItem> find(String uid) {
        return Optional.ofNullable(items.get(uid));
    }

    @Override
    public synchronized List<ActionItem> elsewhere(Collection<String> hints, long pageId) {
        return where(item -> !item.place().hint().isEmpty()
                && hints.contains(item.place().hint())
                && item.place().pageId() != pageId
                && item.state() != ItemState.DETACHED);
    }

    @Override
    public synchronized List<ActionItem> ofIssues(String linkId, Collection<String> issueIds) {
        return where(ticket(ticket -> ticket.id().linkId().equals(linkId)
                && issueIds.contains(ticket.id().issueId())));
    }

    @Override
    public synchronized List<ActionItem> due(Instant now, int limit) {
        return where(item ->
                        item.attempt().nextAt().filter(at -> !at.isAfter(now)).isPresent())
                .stream()
                .sorted(Comparator.comparing(item -> item.attempt().nextAt().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ActionItem> openSeenBefore(Instant instant, int limit) {
        return where(ticket(ticket ->
                        ticket.category() != Category.DONE && ticket.seenAt().isBefore(instant)))
                .stream()
                .filter(item -> item.state() == ItemState.TRACKED || item.state() == ItemState.MISSING)
                .sorted(Comparator.comparing(item -> item.ticket().orElseThrow().seenAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ActionItem> openBehind(String linkId, int limit) {
        return where(ticket(ticket -> ticket.category() != Category.DONE
                        && ticket.id().linkId().equals(linkId)))
                .stream()
                .limit(limit)
                .toList();
    }

    /** All items in the order in which they were added. */
    synchronized List<ActionItem> all() {
        return where(item -> true);
    }

    private List<ActionItem> where(Predicate<ActionItem> condition) {
        return items.values().stream().filter(condition).toList();
    }

    private static Predicate<ActionItem> ticket(Predicate<Ticket> condition) {
        return item -> item.ticket().filter(condition).isPresent();
    }

    @Override
    public synchronized void add(ActionItem item) {
        if (items.containsKey(item.uid())) {
            throw new IllegalStateException("Item " + item.uid() + " is there already");
        }
        items.put(item.uid(), asKept(item));
        turns.add(item.uid());
        changes.add(asKept(History.begun(item, clock.instant())));
    }

    @Override
    public synchronized Optional<ActionItem> change(String uid, UnaryOperator<ActionItem> change) {
        return find(uid).map(before -> {
            ActionItem after = change.apply(before);
            items.put(uid, asKept(after));
            History.between(before, after, clock.instant()).forEach(line -> changes.add(asKept(line)));
            return asKept(after);
        });
    }

    @Override
    public synchronized Optional<ActionItem> takeTurn(String uid, Instant now) {
        return find(uid)
                .filter(item -> item.state() == ItemState.WAITING)
                .filter(item -> turns.remove(uid))
                .flatMap(taken ->
                        change(uid, item -> item.withAttempt(item.attempt().intending(now))));
    }

    @Override
    public synchronized void giveTurnBack(String uid) {
        change(uid, item -> item.withAttempt(item.attempt().withoutIntent())).ifPresent(item -> turns.add(uid));
    }

    @Override
    public synchronized List<Change> history(String uid) {
        return changes.stream().filter(change -> change.itemUid().equals(uid)).toList();
    }

    private static ActionItem asKept(ActionItem item) {
        Attempt attempt = item.attempt();
        ActionItem kept = item.withAttempt(new Attempt(
                attempt.actor(),
                attempt.intentAt().map(InMemoryActionItems::asKept),
                attempt.tries(),
                attempt.nextAt().map(InMemoryActionItems::asKept),
                attempt.reason()));
        return kept.ticket()
                .map(InMemoryActionItems::asKept)
                .map(kept::withTicket)
                .orElse(kept);
    }

    private static Ticket asKept(Ticket ticket) {
        return new Ticket(
                ticket.id(),
                ticket.key(),
                ticket.statusName(),
                ticket.category(),
                ticket.resolutionId(),
                ticket.assignee(),
                ticket.due(),
                asKept(ticket.seenAt()));
    }

    private static Change asKept(Change change) {
        return new Change(
                change.itemUid(),
                asKept(change.at()),
                change.actor(),
                change.what(),
                change.oldValue(),
                change.newValue());
    }

    private static Instant asKept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
