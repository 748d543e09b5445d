package dev.hindsight.wiki;

import java.util.Set;

/**
 * What is quickly known of a current page, without reading its text.
 *
 * @param id the wiki's id of the page
 * @param spaceKey key of the space that the page is in
 * @param title title of the page
 * @param above ids of all pages above it; empty for one at the top of its space
 */
public record PageOutline(long id, String spaceKey, String title, Set<Long> above) {

    public PageOutline {
        above = Set.copyOf(above);
    }
}
