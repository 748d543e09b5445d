package dev.hindsight.assessment;

import java.util.Collection;
import java.util.List;

/** All answers that there are. They are added, and never changed or removed. */
public interface Assessments {

    /** The answers to whether some items worked, oldest first. */
    List<Assessment> of(Collection<String> itemUids);

    /**
     * Keeps an answer, and does in the same transaction what goes with it, unless there is one of its uid.
     *
     * @return false when there is, and nothing was done
     */
    boolean add(Assessment assessment, Runnable alongside);
}
