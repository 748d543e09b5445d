package dev.hindsight.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Known pages and waiting looks in memory, for tests of those who use them. Threads may share it. */
public final class InMemoryKnownPages implements KnownPages {

    private final Map<Long, KnownPage> pages = new LinkedHashMap<>();
    private final Map<Long, Map<Obstacle, Consent>> consents = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();

    @Override
    public synchronized Optional<KnownPage> find(long pageId) {
        return Optional.ofNullable(pages.get(pageId));
    }

    @Override
    public synchronized void store(KnownPage page) {
        pages.put(page.pageId(), page);
    }

    @Override
    public synchronized List<KnownPage> readBefore(Instant instant, int limit) {
        return pages.values().stream()
                .filter(page -> page.life() == KnownPage.Life.CURRENT)
                .filter(page -> page.readAt().isBefore(instant))
                .sorted(Comparator.comparing(KnownPage::readAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<KnownPage> after(long pageId, int limit) {
        return pages.values().stream()
                .filter(page -> page.pageId() > pageId)
                .sorted(Comparator.comparing(KnownPage::pageId))
                .limit(limit)
                .toList();
    }

    /** How many looks wait, and how many pages there are in current life. */
    synchronized Queue.Size size(int due, int later) {
        long current = pages.values().stream()
                .filter(page -> page.life() == KnownPage.Life.CURRENT)
                .count();
        return new Queue.Size(due, later, looks.size(), (int) current);
    }

    @Override
    public synchronized Map<Obstacle, Consent> consents(long pageId) {
        return Map.copyOf(consents.getOrDefault(pageId, Map.of()));
    }

    @Override
    public synchronized void consent(long pageId, Obstacle obstacle, Consent consent) {
        if (pages.containsKey(pageId)) {
            consents.computeIfAbsent(pageId, key -> new EnumMap<>(Obstacle.class))
                    .put(obstacle, consent);
        }
    }

    @Override
    public synchronized void withdraw(long pageId, Obstacle obstacle) {
        consents.getOrDefault(pageId, new EnumMap<>(Obstacle.class)).remove(obstacle);
    }

    @Override
    public synchronized void add(Look look) {
        boolean waits =
                looks.stream().anyMatch(other -> other.pageId() == look.pageId() && other.version() == look.version());
        if (!waits) {
            looks.add(look);
        }
    }

    @Override
    public synchronized List<Look> waiting(int limit) {
        return looks.stream()
                .sorted(Comparator.comparing(Look::markedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void done(long pageId, int version) {
        looks.removeIf(look -> look.pageId() == pageId && look.version() <= version);
    }
}
