package dev.hindsight.host.confluence.content;

import java.util.Locale;

/** In which state a row of content is; not a workflow state of the page's text. */
public enum PageStatus {
    CURRENT,
    TRASHED,
    HISTORICAL,
    DRAFT;

    /** As REST calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
