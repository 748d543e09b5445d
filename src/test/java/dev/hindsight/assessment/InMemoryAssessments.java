package dev.hindsight.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Answers in memory, for tests of those who use them. */
public final class InMemoryAssessments implements Assessments {

    private final List<Assessment> all = new ArrayList<>();

    @Override
    public synchronized List<Assessment> of(Collection<String> itemUids) {
        return all.stream().filter(one -> itemUids.contains(one.itemUid())).toList();
    }

    @Override
    public synchronized boolean add(Assessment assessment, Runnable alongside) {
        if (all.stream().anyMatch(one -> one.uid().equals(assessment.uid()))) {
            return false;
        }
        all.add(assessment);
        alongside.run();
        return true;
    }
}
