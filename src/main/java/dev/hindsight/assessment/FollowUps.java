package dev.hindsight.assessment;

import dev.hindsight.finding.Finding;
import dev.hindsight.item.ActionItem;
import java.util.function.BooleanSupplier;

/** Has followed up what did not work. */
public interface FollowUps {

    /**
     * Prepares the follow-up of an item: an action item of its own without a block, under the finding that it follows. There is one
     * for each closing of an issue, whoever asks for it and how often.
     *
     * @param followed the item that did not work; it is closed
     * @param finding what is to be done now
     * @param person user key of who asks for it, in whose name its issue is created
     * @return adds it, in the caller's transaction; false when there is one already, and nothing was added
     */
    BooleanSupplier of(ActionItem followed, Finding finding, String person);

    /** Starts what is due for those that were added. */
    void start();
}
