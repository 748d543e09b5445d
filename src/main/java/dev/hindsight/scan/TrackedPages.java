package dev.hindsight.scan;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages whose findings have been read, and those that wait to be looked at. Threads may share it.
 */
public interface TrackedPages {

    /** What was last read of a page. */
    Optional<TrackedPage> find(long pageId);

    /** Stores what was read of a page, over what was known of it; consents stay. */
    void store(TrackedPage page);

    /** Pages in current life that were last read before an instant, oldest first. */
    List<TrackedPage> readBefore(Instant instant, int limit);

    /** Pages in any life whose ids are higher than one, lowest first. */
    List<TrackedPage> after(long pageId, int limit);

    /** The editors' consents to tickets of a page, by what they were given against. */
    Map<ApprovalReason, Approval> approvals(long pageId);

    /** Keeps a consent for a page that was read before, over an earlier one against the same. */
    void approval(long pageId, ApprovalReason obstacle, Approval approval);

    /** Forgets the consent against something. */
    void withdraw(long pageId, ApprovalReason obstacle);

    /** Adds a look, unless the same page and version waits already. */
    void add(PageScan scan);

    /** The looks that wait, oldest first. */
    List<PageScan> waiting(int limit);

    /** Removes the looks at a page up to a version. */
    void done(long pageId, int version);
}
