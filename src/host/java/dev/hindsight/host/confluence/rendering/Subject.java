package dev.hindsight.host.confluence.rendering;

import com.atlassian.confluence.core.ContentEntityObject;
import dev.hindsight.host.confluence.content.Posting;
import dev.hindsight.host.confluence.services.PlatformBlogPost;
import dev.hindsight.host.confluence.services.PlatformComment;
import dev.hindsight.host.confluence.services.PlatformPage;
import org.jspecify.annotations.Nullable;

/**
 * What is rendered: a text and the content that it belongs to.
 *
 * @param entity as macros are shown it; null for a text that belongs to no content, such as a template's
 * @param id of the content, for an old version that of the page; 0 without one
 * @param spaceKey empty without one
 * @param body storage format
 */
public record Subject(@Nullable ContentEntityObject entity, long id, String title, String spaceKey, String body) {

    public static Subject of(PlatformPage page) {
        return new Subject(
                page, page.getLatestVersionId(), page.getTitle(), page.getSpaceKey(), page.getBodyAsString());
    }

    public static Subject of(Posting posting) {
        ContentEntityObject entity = posting.isComment() ? new PlatformComment(posting) : new PlatformBlogPost(posting);
        return new Subject(entity, posting.id(), posting.title(), posting.spaceKey(), posting.body());
    }

    public static Subject of(String body) {
        return new Subject(null, 0, "", "", body);
    }
}
