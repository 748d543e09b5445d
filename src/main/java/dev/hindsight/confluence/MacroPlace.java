package dev.hindsight.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import dev.hindsight.render.Output;
import dev.hindsight.render.Whereabouts;

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
record MacroPlace(long pageId, String spaceKey, int version, Whereabouts where, Output output) {

    static MacroPlace of(ConversionContext context) {
        Output output = Output.ofType(context.getOutputType());
        ContentEntityObject entity = context.getEntity();
        // The draft of a published page points to that page, as an old version does, and only lacks the state
        // "current".
        if (!(entity instanceof Page page) || !page.isCurrent() || page.getId() == 0) {
            return new MacroPlace(0, "", 0, Whereabouts.UNTRACKED, output);
        }
        boolean latest = page.isLatestVersion();
        return new MacroPlace(
                latest ? page.getId() : page.getLatestVersionId(),
                page.getSpaceKey(),
                page.getVersion(),
                latest ? Whereabouts.CURRENT_PAGE : Whereabouts.OLD_VERSION,
                output);
    }

    /** Whether this is what readers see now, as opposed to a draft being written or a version of the past. */
    boolean current() {
        return where == Whereabouts.CURRENT_PAGE && output != Output.PREVIEW;
    }

    boolean tracked() {
        return where != Whereabouts.UNTRACKED;
    }
}
