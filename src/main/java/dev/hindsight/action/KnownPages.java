package dev.hindsight.action;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages whose findings have been read, and those that wait to be looked at. Threads may share it.
 */
public interface KnownPages {

    /** What was last read of a page. */
    Optional<KnownPage> find(long pageId);

    /** Stores what was read of a page, over what was known of it; consents stay. */
    void store(KnownPage page);

    /** Pages in current life that were last read before an instant, oldest first. */
    List<KnownPage> readBefore(Instant instant, int limit);

    /** Pages in any life whose ids are higher than one, lowest first. */
    List<KnownPage> after(long pageId, int limit);

    /** The editors' consents to tickets of a page, by what they were given against. */
    Map<Obstacle, Consent> consents(long pageId);

    /** Keeps a consent for a page that was read before, over an earlier one against the same. */
    void consent(long pageId, Obstacle obstacle, Consent consent);

    /** Forgets the consent against something. */
    void withdraw(long pageId, Obstacle obstacle);

    /** Adds a look, unless the same page and version waits already. */
    void add(Look look);

    /** The looks that wait, oldest first. */
    List<Look> waiting(int limit);

    /** Removes the looks at a page up to a version. */
    void done(long pageId, int version);
}
