package dev.hindsight.finding.adapter;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.status.Messages;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.wiki.I18n;
import java.util.Map;

/**
 * Renders one finding block: what the author wrote, and what has become of it. Never asks the tracker. Threads may share
 * it.
 */
public final class FindingView {
    static final String TEMPLATE = "templates/hindsight-finding.vm";

    private final VelocityHelperService velocity;
    private final I18n i18n;
    private final VisibilityFilter visibility;

    public FindingView(VelocityHelperService velocity, I18n i18n, VisibilityFilter visibility) {
        this.velocity = velocity;
        this.i18n = i18n;
        this.visibility = visibility;
    }

    /** The finding as HTML, for the current user of the thread. */
    public String render(FindingRequest request) {
        RenderContext reading = request.reading();
        ViewContext view = new ViewContext(new Messages(i18n, reading), visibility, request.standards(), reading);
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("finding", new FindingModel(view).of(request).map());
        context.put("bodyHtml", request.bodyHtml());
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }
}
