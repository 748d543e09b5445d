package dev.hindsight.host.confluence.content;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One version of one page as it lies in the database. Labels and restrictions are kept beside it.
 *
 * @param id of the page; an old version has an id of its own
 * @param latestId the page's id, for an old version and for the page itself
 * @param parent empty for a page at the top of its space
 * @param creator user key of who made the page
 * @param modifier user key of who made this version
 * @param remark what the author said about this version; may be empty
 * @param body storage format
 */
public record StoredPage(
        long id,
        long latestId,
        String spaceKey,
        String title,
        OptionalLong parent,
        PageStatus status,
        int version,
        String creator,
        Instant created,
        String modifier,
        Instant modified,
        String remark,
        String body) {

    public boolean isCurrent() {
        return status == PageStatus.CURRENT;
    }

    /** An old version of a page, in contrast to the page itself. */
    public boolean isOld() {
        return status == PageStatus.HISTORICAL;
    }

    StoredPage inState(PageStatus newStatus) {
        return changed(spaceKey, parent, newStatus);
    }

    StoredPage placedAt(String newSpaceKey, OptionalLong newParent) {
        return changed(newSpaceKey, newParent, status);
    }

    /** With another text, as a version of another number. */
    StoredPage rewritten(PageText text, int newVersion, String author, Instant now) {
        return new StoredPage(
                id,
                latestId,
                spaceKey,
                text.title().trim(),
                parent,
                PageStatus.CURRENT,
                newVersion,
                creator,
                created,
                author,
                now,
                text.remark(),
                text.body());
    }

    /** What somebody has written over it and not published. */
    StoredPage drafted(PageText text, String writer, Instant at) {
        return new StoredPage(
                id,
                latestId,
                spaceKey,
                text.title(),
                parent,
                PageStatus.DRAFT,
                version,
                creator,
                created,
                writer,
                at,
                "",
                text.body());
    }

    private StoredPage changed(String newSpaceKey, OptionalLong newParent, PageStatus newStatus) {
        return new StoredPage(
                id,
                latestId,
                newSpaceKey,
                title,
                newParent,
                newStatus,
                version,
                creator,
                created,
                modifier,
                modified,
                remark,
                body);
    }
}
