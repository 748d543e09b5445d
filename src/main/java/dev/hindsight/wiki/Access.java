package dev.hindsight.wiki;

/** What the current user of the thread, who may be anonymous, may do. */
public interface Access {

    /** Whether the current user may view the page; false when there is no such page. */
    boolean mayView(long pageId);

    /** Whether the current user may edit the page; false when there is no such page. */
    boolean mayEdit(long pageId);

    /** Whether the current user may view the space; false when there is no such space. */
    boolean mayViewSpace(String spaceKey);

    /** Whether the current user administers the wiki. */
    boolean mayAdminister();

    /** Whether the current user administers a space; false when there is no such space. */
    boolean mayAdminister(String spaceKey);
}
