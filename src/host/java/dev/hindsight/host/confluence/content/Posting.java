package dev.hindsight.host.confluence.content;

import java.util.OptionalLong;

/**
 * A blog post, or a comment on a page. It has one version, and no event tells of it that pages' listeners hear.
 *
 * @param id from a range of its own, apart from pages'
 * @param kind {@code blogpost} or {@code comment}, as REST calls it
 * @param container of a comment, the page that it is on
 * @param creator user key
 * @param body storage format
 */
public record Posting(
        long id, String kind, OptionalLong container, String spaceKey, String title, String creator, String body) {

    public boolean isComment() {
        return kind.equals("comment");
    }
}
