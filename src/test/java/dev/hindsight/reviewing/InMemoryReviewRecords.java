package dev.hindsight.reviewing;

import dev.hindsight.review.HeldReview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reviews that were held, in memory, for tests of those who use them. */
public final class InMemoryReviewRecords implements ReviewRecords {

    private final List<ReviewRecord> all = new ArrayList<>();

    @Override
    public synchronized List<ReviewRecord> of(long pageId) {
        return all.stream().filter(held -> held.pageId() == pageId).toList();
    }

    @Override
    public synchronized List<HeldReview> heldOn(long pageId) {
        return of(pageId).stream()
                .map(held -> new HeldReview(held.day(), held.heldBy(), held.heldAt(), held.note()))
                .toList();
    }

    @Override
    public synchronized Map<Long, Set<Integer>> heldDays(Collection<Long> pageIds) {
        return all.stream()
                .filter(held -> pageIds.contains(held.pageId()))
                .collect(Collectors.groupingBy(
                        ReviewRecord::pageId, Collectors.mapping(ReviewRecord::day, Collectors.toSet())));
    }

    @Override
    public synchronized boolean add(ReviewRecord held) {
        return all.stream().noneMatch(one -> one.uid().equals(held.uid())) && all.add(held);
    }
}
