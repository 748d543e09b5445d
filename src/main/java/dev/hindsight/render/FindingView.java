package dev.hindsight.render;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.site.Sentences;
import java.util.Map;

/**
 * Renders one finding block: what the author wrote, and what has become of it. Never asks the tracker. Threads may share
 * it.
 */
public final class FindingView {
    static final String TEMPLATE = "templates/hindsight-finding.vm";

    private final VelocityHelperService velocity;
    private final Sentences sentences;
    private final Disclosure disclosure;

    public FindingView(VelocityHelperService velocity, Sentences sentences, Disclosure disclosure) {
        this.velocity = velocity;
        this.sentences = sentences;
        this.disclosure = disclosure;
    }

    /** The finding as HTML, for the current user of the thread. */
    public String render(FindingRequest request) {
        Reading reading = request.reading();
        Scene scene = new Scene(new Wording(sentences, reading), disclosure, request.standards(), reading);
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("finding", new FindingModel(scene).of(request).map());
        context.put("bodyHtml", request.bodyHtml());
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }
}
