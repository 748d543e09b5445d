package dev.hindsight.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Answers in memory, for tests of those who use them. */
public final class InMemoryAssessments implements Assessments {

    private final Map<String, Assessment> all = new LinkedHashMap<>();

    @Override
    public synchronized List<Assessment> of(Collection<String> itemUids) {
        return all.values().stream()
                .filter(one -> itemUids.contains(one.itemUid()))
                .toList();
    }

    @Override
    public synchronized boolean add(Assessment sent, Supplier<Assessment> alongside) {
        if (all.containsKey(sent.uid())) {
            return false;
        }
        all.put(sent.uid(), alongside.get());
        return true;
    }
}
