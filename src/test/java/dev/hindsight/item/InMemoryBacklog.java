package dev.hindsight.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What there is to do for the items of the fake. */
public final class InMemoryBacklog implements Backlog {

    private final InMemoryActionItems items;

    public InMemoryBacklog(InMemoryActionItems items) {
        this.items = items;
    }

    @Override
    public Map<ItemState, Integer> byState() {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        items.all().forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public int due(Instant now) {
        return where(item -> item.schedule().isDue(now)).size();
    }

    @Override
    public int scheduledAfter(Instant now) {
        return where(item ->
                        item.schedule().nextAt().isPresent() && !item.schedule().isDue(now))
                .size();
    }

    @Override
    public Optional<Overdue> dueSince(Instant instant) {
        List<Instant> due = items.all().stream()
                .flatMap(item -> item.schedule().nextAt().stream())
                .filter(at -> !at.isAfter(instant))
                .sorted()
                .toList();
        return due.stream().findFirst().map(since -> new Overdue(due.size(), since));
    }

    @Override
    public List<ActionItem> waiting(int limit) {
        return where(item -> item.state() == ItemState.WAITING).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Blocked> blocked() {
        List<Blocked> blocked = new ArrayList<>();
        for (ItemState state : List.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING)) {
            for (WaitReason.Code code : WaitReason.Code.values()) {
                List<ActionItem> found = where(item -> item.state() == state
                        && item.schedule()
                                .reason()
                                .filter(reason -> reason.code() == code)
                                .isPresent());
                blocked.addAll(BlockedByWords.groups(state, code, found.size(), found));
            }
        }
        blocked.sort(Comparator.comparingInt(Blocked::count).reversed());
        return blocked;
    }

    @Override
    public int stuckSince(Instant instant) {
        return where(item -> item.schedule()
                        .stuckSince()
                        .filter(since -> !since.isAfter(instant))
                        .isPresent())
                .size();
    }

    private List<ActionItem> where(Predicate<ActionItem> condition) {
        return items.all().stream().filter(condition).toList();
    }
}
