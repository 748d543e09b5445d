package dev.hindsight.frame;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.RenderContext.ContentStatus;
import dev.hindsight.status.RenderContext.OutputTarget;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders our macros: reads their page once for all of them, gives their templates what to show, and puts a sentence where
 * one failed.
 */
public final class MacroFrame {

    private static final Logger LOG = LoggerFactory.getLogger(MacroFrame.class);

    /** The property of a rendering under which the page that was read is kept, followed by the page's id and version. */
    private static final String KEPT = "dev.hindsight.page.";

    private final ItemViews views;
    private final ReaderMessages messages;
    private final VelocityHelperService velocity;

    public MacroFrame(ItemViews views, ReaderMessages messages, VelocityHelperService velocity) {
        this.views = views;
        this.messages = messages;
        this.velocity = velocity;
    }

    /** What a template shows or, when that fails, a sentence and the block's body. */
    String render(
            String template,
            String bodyHtml,
            ConversionContext conversion,
            Function<MacroContext, TemplateModel> model) {
        try {
            Map<String, Object> values = velocity.createDefaultVelocityContext();
            values.put("model", model.apply(context(conversion)).map());
            values.put("bodyHtml", bodyHtml);
            return velocity.getRenderedTemplate(template, values);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A macro could not be rendered with {}", template, e);
            return failure(bodyHtml);
        }
    }

    /** Without a template, since a template may be what failed. */
    private String failure(String bodyHtml) {
        String sentence = messages.text("hindsight.failure")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return "<section class=\"postmortem-failure\"><p>" + sentence + "</p>" + bodyHtml + "</section>";
    }

    /** Kept by page and version, because another page may be included with the same properties. */
    private MacroContext context(ConversionContext conversion) {
        RenderContext rendered = rendered(conversion);
        String property = KEPT + rendered.pageId() + "." + rendered.version();
        if (conversion.getProperty(property) instanceof MacroContext kept
                && kept.page().context().equals(rendered)) {
            return kept;
        }
        MacroContext read = new MacroContext(views.of(rendered), messages.current());
        keep(conversion, property, read);
        return read;
    }

    /** A version of the host that cannot keep it costs time, not the page: each macro then reads for itself. */
    private static void keep(ConversionContext conversion, String property, MacroContext read) {
        try {
            conversion.setProperty(property, read);
        } catch (LinkageError e) {
            LOG.debug("The host keeps no properties of a rendering", e);
        }
    }

    /** Through the include and excerpt macros the entity is the included page, so that decides. */
    static RenderContext rendered(ConversionContext conversion) {
        OutputTarget output = switch (conversion.getOutputType()) {
            case "display" -> OutputTarget.DISPLAY;
            case "preview" -> OutputTarget.PREVIEW;
            case "pdf", "word", "html_export" -> OutputTarget.STATIC;
            default -> OutputTarget.SENT;
        };
        ContentEntityObject entity = conversion.getEntity();
        if (!(entity instanceof Page page)) {
            return new RenderContext(0, "", 0, ContentStatus.UNTRACKED, output);
        }
        // The draft of a published page points to that page, as an old version does, and only lacks the state "current"
        if (!page.isCurrent() || page.getId() == 0) {
            return output == OutputTarget.PREVIEW
                    ? new RenderContext(page.getLatestVersionId(), spaceKey(page), 0, ContentStatus.DRAFT, output)
                    : new RenderContext(0, "", 0, ContentStatus.UNTRACKED, output);
        }
        boolean latest = page.isLatestVersion();
        return new RenderContext(
                latest ? page.getId() : page.getLatestVersionId(),
                page.getSpaceKey(),
                page.getVersion(),
                latest ? ContentStatus.CURRENT_PAGE : ContentStatus.OLD_VERSION,
                output);
    }

    /** What a draft says of its space, which nobody promises that it knows. */
    private static String spaceKey(Page draft) {
        return Optional.ofNullable(draft.getSpaceKey()).orElse("");
    }
}
