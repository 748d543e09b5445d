package dev.hindsight.wiki;

import java.util.Optional;

/** What the current user of the thread, who may be anonymous, may do. */
public interface Access {

    /**
     * The key by which the wiki itself calls a space, which is found without regard to case; empty when there is none. Says
     * nothing of what the current user may do there.
     */
    Optional<String> findSpace(String asWritten);

    /** Whether the current user may view the page; false when there is no such page, or it is in the trash. */
    boolean mayView(long pageId);

    /** Whether the current user may edit the page; false when there is no such page, or it is in the trash. */
    boolean mayEdit(long pageId);

    /** Whether the current user may view the space; false when there is no such space. */
    boolean mayViewSpace(String spaceKey);

    /** Whether the current user administers the wiki. */
    boolean mayAdminister();

    /** Whether the current user administers a space; false when there is no such space. */
    boolean mayAdminister(String spaceKey);
}
