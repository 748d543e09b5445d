package dev.hindsight.render;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.site.Sentences;
import java.util.Map;

/**
 * Renders how far the action items of a page have come, as a summary or a table. Never asks the tracker. Threads may
 * share it.
 */
public final class StatusView {
    static final String TEMPLATE = "templates/hindsight-status.vm";

    private final VelocityHelperService velocity;
    private final Sentences sentences;
    private final Disclosure disclosure;

    public StatusView(VelocityHelperService velocity, Sentences sentences, Disclosure disclosure) {
        this.velocity = velocity;
        this.sentences = sentences;
        this.disclosure = disclosure;
    }

    /** The items as HTML, for the current user of the thread. */
    public String render(StatusRequest request) {
        Reading reading = request.reading();
        Scene scene = new Scene(new Wording(sentences, reading), disclosure, request.standards(), reading);
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("status", new StatusModel(scene).of(request).map());
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }
}
