package dev.hindsight.item;

import dev.hindsight.scan.InMemoryTrackedPages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What there is to do in the fake stores. Threads may share it. */
public final class InMemoryBacklog implements Backlog {

    private final InMemoryActionItems items;
    private final InMemoryTrackedPages pages;

    public InMemoryBacklog(InMemoryActionItems items, InMemoryTrackedPages pages) {
        this.items = items;
        this.pages = pages;
    }

    @Override
    public Map<ItemState, Integer> byState() {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        items.all().forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public Size size(Instant now) {
        return pages.size(
                where(item -> item.schedule().isDue(now)).size(),
                where(item -> item.schedule().nextAt().filter(now::isBefore).isPresent())
                        .size());
    }

    @Override
    public List<ActionItem> waiting(int limit) {
        return where(item -> item.state() == ItemState.WAITING).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        for (ItemState state : List.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING)) {
            for (WaitReason.Code code : WaitReason.Code.values()) {
                List<ActionItem> found = where(item -> item.state() == state
                        && item.schedule()
                                .reason()
                                .filter(reason -> reason.code() == code)
                                .isPresent());
                if (!found.isEmpty()) {
                    obstacles.add(new Obstacle(state, code, found.size(), found.get(0)));
                }
            }
        }
        obstacles.sort(Comparator.comparingInt(Obstacle::count).reversed());
        return obstacles;
    }

    private List<ActionItem> where(Predicate<ActionItem> condition) {
        return items.all().stream().filter(condition).toList();
    }
}
