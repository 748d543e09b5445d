package dev.hindsight.frame;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.OutputTarget;

/**
 * On what content a macro is being rendered. Through the include and excerpt macros the context's entity is the
 * included page, so that decides. Immutable.
 *
 * @param pageId id of the page in its current version; 0 where nothing is tracked
 * @param spaceKey key of the page's space; empty text where nothing is tracked
 * @param version the version that is rendered
 * @param where on what sort of content
 * @param output what is rendered
 */
public record MacroLocation(long pageId, String spaceKey, int version, ContentStatus where, OutputTarget output) {

    static MacroLocation of(ConversionContext context) {
        OutputTarget output = OutputTarget.ofType(context.getOutputType());
        ContentEntityObject entity = context.getEntity();
        // The draft of a published page points to that page, as an old version does, and only lacks the state
        // "current".
        if (!(entity instanceof Page page) || !page.isCurrent() || page.getId() == 0) {
            return new MacroLocation(0, "", 0, ContentStatus.UNTRACKED, output);
        }
        boolean latest = page.isLatestVersion();
        return new MacroLocation(
                latest ? page.getId() : page.getLatestVersionId(),
                page.getSpaceKey(),
                page.getVersion(),
                latest ? ContentStatus.CURRENT_PAGE : ContentStatus.OLD_VERSION,
                output);
    }

    /** Whether this is what readers see now, as opposed to a draft being written or a version of the past. */
    public boolean current() {
        return where == ContentStatus.CURRENT_PAGE && output != OutputTarget.PREVIEW;
    }

    boolean tracked() {
        return where != ContentStatus.UNTRACKED;
    }
}
