package dev.hindsight.host.confluence.services;

import dev.hindsight.host.confluence.content.PageStatus;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.server.Person;
import java.time.Instant;
import java.util.OptionalLong;

/** A page that is not stored, for previews and conversions. */
public final class DraftPage {

    private DraftPage() {}

    /**
     * The draft as a page.
     *
     * @param pageId id of the page whose draft it is; 0 for that of a page that was never published
     */
    public static StoredPage of(Person author, long pageId, String spaceKey, String title, String body) {
        Instant now = Instant.EPOCH;
        String key = author.confluenceKey();
        return new StoredPage(
                0, pageId, spaceKey, title, OptionalLong.empty(), PageStatus.DRAFT, 1, key, now, key, now, "", body);
    }
}
