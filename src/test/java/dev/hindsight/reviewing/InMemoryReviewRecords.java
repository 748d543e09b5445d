package dev.hindsight.reviewing;

import java.util.ArrayList;
import java.util.List;

/** Reviews that were held, in memory, for tests of those who use them. */
public final class InMemoryReviewRecords implements ReviewRecords {

    private final List<ReviewRecord> all = new ArrayList<>();

    @Override
    public synchronized List<ReviewRecord> of(long pageId) {
        return all.stream().filter(held -> held.pageId() == pageId).toList();
    }

    @Override
    public synchronized boolean add(ReviewRecord held) {
        return all.stream().noneMatch(one -> one.uid().equals(held.uid())) && all.add(held);
    }
}
