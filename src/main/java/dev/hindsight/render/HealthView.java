package dev.hindsight.render;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.site.Sentences;
import java.util.Map;

/** Renders the page that tells administrators how the plugin is doing. Threads may share it. */
public final class HealthView {

    static final String TEMPLATE = "templates/hindsight-health.vm";

    private final VelocityHelperService velocity;
    private final Sentences sentences;
    private final Disclosure disclosure;

    public HealthView(VelocityHelperService velocity, Sentences sentences, Disclosure disclosure) {
        this.velocity = velocity;
        this.sentences = sentences;
        this.disclosure = disclosure;
    }

    /** The page as HTML, to be decorated by the host. */
    public String render(HealthRequest request) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        Wording wording = new Wording(sentences, request.reading());
        HealthItems items = new HealthItems(wording, disclosure, request);
        HealthLinks links = new HealthLinks(wording, disclosure);
        context.put("words", new HealthWords(wording).all().map());
        context.put(
                "health",
                new Values()
                        .with("news", request.news().map(wording::text))
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
    public String refusal(Reading reading) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        Wording wording = new Wording(sentences, reading);
        context.put("page", Map.of("title", wording.text("health.title")));
        context.put("sentence", wording.text("health.administrators-only"));
        return velocity.getRenderedTemplate("templates/hindsight-sentence.vm", context);
    }
}
