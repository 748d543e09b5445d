package dev.hindsight.status;

/** On what sort of content a macro stands, which decides whether its findings are tracked. Immutable. */
public enum ContentStatus {
    /** A published page in its current version. */
    CURRENT_PAGE,
    /** An earlier version of a page: its findings are tracked, as they are today. */
    OLD_VERSION,
    /** A draft, comment, blog post or template, where nothing is tracked. */
    UNTRACKED
}
