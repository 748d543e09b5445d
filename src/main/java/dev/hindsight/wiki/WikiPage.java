package dev.hindsight.wiki;

import java.util.Set;

/**
 * A page of the wiki as it stands now, in its current version.
 *
 * @param id the wiki's id of the page, the same over all its versions
 * @param spaceKey key of the space that the page is in
 * @param version number of the current version, from 1
 * @param publisher user key of who published the current version; empty text when it is not known
 * @param title title of the page
 * @param body the body in storage format
 * @param labels names of the page's labels
 * @param restricted whether a view restriction of its own or an inherited one hides it from some readers of the space
 * @param trashed whether the page is in the trash
 */
public record WikiPage(
        long id,
        String spaceKey,
        int version,
        String publisher,
        String title,
        String body,
        Set<String> labels,
        boolean restricted,
        boolean trashed) {

    public WikiPage {
        labels = Set.copyOf(labels);
    }
}
