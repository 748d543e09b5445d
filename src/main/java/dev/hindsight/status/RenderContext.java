package dev.hindsight.status;

/**
 * On what content a macro is rendered, and for what. Through the include and excerpt macros the content is the included
 * page.
 *
 * @param pageId id of the page in its current version; 0 where nothing is tracked, and for the draft of a page that was never published
 * @param spaceKey key of the page's space; empty text where nothing is tracked, and where a draft does not tell
 * @param version the version that is rendered
 * @param status on what sort of content
 * @param output what is rendered
 */
public record RenderContext(long pageId, String spaceKey, int version, ContentStatus status, OutputTarget output) {

    /** The sorts of content, which decide whether findings are tracked. */
    public enum ContentStatus {
        /** A published page in its current version. */
        CURRENT_PAGE,
        /** An earlier version of a page: its findings are tracked, as they are today. */
        OLD_VERSION,
        /** A page that is being written, in a preview: nothing is tracked before it is published. */
        DRAFT,
        /** A draft elsewhere, a page in the trash, a comment, blog post or template, where nothing is tracked. */
        UNTRACKED
    }

    /** What is rendered. */
    public enum OutputTarget {
        /** A page in a browser. */
        DISPLAY,
        /** The preview in an editor, of a text that is not published. */
        PREVIEW,
        /** A copy that its reader makes, and that lives on by itself (PDF, Word, HTML): whole addresses, nothing that one reader may do. */
        STATIC,
        /** The same, as people are sent it (mail, feed), who read it when their rights may be others. */
        SENT
    }

    /** Whether items may be shown: not in previews, and not where nothing is tracked. */
    public boolean showsItems() {
        return output != OutputTarget.PREVIEW && isTracked();
    }

    /** Whether findings on such content are tracked. */
    boolean isTracked() {
        return status == ContentStatus.CURRENT_PAGE || status == ContentStatus.OLD_VERSION;
    }

    /** Whether it is the text of a page that is yet to be published. */
    public boolean isBeingWritten() {
        return isPreview() && status != ContentStatus.UNTRACKED;
    }

    /** Whether this is what readers see now, as opposed to a draft being written or a version of the past. */
    boolean isCurrent() {
        return status == ContentStatus.CURRENT_PAGE && output != OutputTarget.PREVIEW;
    }

    /** Whether the reader can do something here, and not only read. */
    boolean isInteractive() {
        return output == OutputTarget.DISPLAY;
    }

    public boolean isOldVersion() {
        return status == ContentStatus.OLD_VERSION;
    }

    public boolean isPreview() {
        return output == OutputTarget.PREVIEW;
    }

    /** Whether people are sent it, and read it at another moment. */
    boolean isSent() {
        return output == OutputTarget.SENT;
    }

    /** Whether it may wait for Jira to say what the reader sees; a page in the browser does not. */
    boolean waitsForJira() {
        return output == OutputTarget.STATIC;
    }

    /** Whether a script completes it as soon as Jira has said what the reader sees. */
    public boolean isCompletedLater() {
        return isCurrent() && isInteractive();
    }

    /** Whether it lives on by itself, where no style sheet of ours is. */
    public boolean isCopy() {
        return output == OutputTarget.STATIC || isSent();
    }
}
