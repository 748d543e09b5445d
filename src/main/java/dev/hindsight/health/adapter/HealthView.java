package dev.hindsight.health.adapter;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.Messages;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.wiki.I18n;
import java.util.Map;

/** Renders the page that tells administrators how the plugin is doing. Threads may share it. */
public final class HealthView {

    static final String TEMPLATE = "templates/hindsight-health.vm";

    private final VelocityHelperService velocity;
    private final I18n i18n;
    private final VisibilityFilter visibility;

    public HealthView(VelocityHelperService velocity, I18n i18n, VisibilityFilter visibility) {
        this.velocity = velocity;
        this.i18n = i18n;
        this.visibility = visibility;
    }

    /** The page as HTML, to be decorated by the host. */
    public String render(HealthRequest request) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        Messages messages = new Messages(i18n, request.reading());
        HealthItems items = new HealthItems(messages, visibility, request);
        HealthLinks links = new HealthLinks(messages, visibility);
        context.put("words", new HealthMessages(messages).all().map());
        context.put(
                "health",
                new TemplateModel()
                        .with("news", request.news().map(messages::text))
                        .with("export", request.export())
                        .with("states", items.states())
                        .with("size", items.size())
                        .with("oldest", items.oldest())
                        .with("obstacles", items.obstacles())
                        .with(
                                "links",
                                request.health().links().stream().map(links::of).toList())
                        .map());
        context.put(
                "form",
                Map.of(
                        "action", request.form().action(),
                        "tokenName", request.form().tokenName(),
                        "token", request.form().token()));
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }

    /** A page of one sentence, for whoever may not see it. */
    public String refusal(RenderContext reading) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        Messages messages = new Messages(i18n, reading);
        context.put("page", Map.of("title", messages.text("health.title")));
        context.put("sentence", messages.text("health.administrators-only"));
        return velocity.getRenderedTemplate("templates/hindsight-sentence.vm", context);
    }
}
