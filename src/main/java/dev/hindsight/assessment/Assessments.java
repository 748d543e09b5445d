package dev.hindsight.assessment;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** All answers that there are. They are added, and never changed or removed. */
public interface Assessments {

    /** The answers to whether some items worked, oldest first. */
    List<Assessment> of(Collection<String> itemUids);

    /**
     * Keeps an answer, and does in the same transaction what goes with it, unless it was sent before.
     *
     * @param sent the answer as it was sent, by whose uid it is known
     * @param alongside does what goes with it, and gives the answer as it is kept; where the transaction fails, it is run once more in
     *     another one
     * @return false when it was sent before, and nothing was done
     */
    boolean add(Assessment sent, Supplier<Assessment> alongside);
}
