package dev.hindsight.wiki;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The wiki's pages, read without regard to who asks; {@link Access} says who may. */
public interface Pages {

    /** The current version of a page, also when it is in the trash; empty when there is no such page. */
    Optional<WikiPage> find(long pageId);

    /** Whether a view restriction, own or inherited, is on a page now; false when there is no such page. */
    default boolean restricted(long pageId) {
        return find(pageId).filter(WikiPage::restricted).isPresent();
    }

    /**
     * How a current page began. The wiki tells no first publication, so this is when the page itself was created: a page that was
     * long a draft may have been published later. Nothing is known where there is no such page, or it is in the trash.
     */
    default PageCreation creation(long pageId) {
        return PageCreation.UNKNOWN;
    }

    /** Whether a current page of a space has a title, without regard to case; false when there is no such space. */
    boolean isTitled(String spaceKey, String title);

    /**
     * The outlines of those of some pages that exist and are not in the trash, in the same order. Where the wiki does not say what is above a
     * page, nothing is.
     */
    List<PageOutline> outlines(Collection<Long> pageIds);

    /** Ids of the pages below a page, nearest first; none when there is no such page. */
    List<Long> below(long pageId, int limit);

    /** The absolute address under which people reach a page, valid whatever its title and version. */
    URI address(long pageId);
}
