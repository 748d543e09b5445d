package dev.hindsight.status.adapter;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.status.Messages;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.wiki.I18n;
import java.util.Map;

/**
 * Renders how far the action items of a page have come, as a summary or a table. Never asks the tracker. Threads may
 * share it.
 */
public final class StatusView {
    static final String TEMPLATE = "templates/hindsight-status.vm";

    private final VelocityHelperService velocity;
    private final I18n i18n;
    private final VisibilityFilter visibility;

    public StatusView(VelocityHelperService velocity, I18n i18n, VisibilityFilter visibility) {
        this.velocity = velocity;
        this.i18n = i18n;
        this.visibility = visibility;
    }

    /** The items as HTML, for the current user of the thread. */
    public String render(StatusRequest request) {
        RenderContext reading = request.reading();
        ViewContext view = new ViewContext(new Messages(i18n, reading), visibility, request.standards(), reading);
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("status", new StatusModel(view).of(request).map());
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }
}
