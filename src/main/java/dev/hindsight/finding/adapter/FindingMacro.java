package dev.hindsight.finding.adapter;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import dev.hindsight.finding.Finding;
import dev.hindsight.frame.MacroContexts;
import dev.hindsight.frame.SafeRenderer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The macro {@code postmortem-finding}: shows a finding and what has become of it. Threads may share it. */
public final class FindingMacro implements Macro {

    private final FindingView view;
    private final MacroContexts contexts;
    private final SafeRenderer sheltered;

    public FindingMacro(FindingView view, MacroContexts contexts, SafeRenderer sheltered) {
        this.view = view;
        this.contexts = contexts;
        this.sheltered = sheltered;
    }

    @Override
    public String execute(Map<String, String> parameters, @Nullable String body, ConversionContext context) {
        String bodyHtml = body == null ? "" : body;
        return sheltered.render(bodyHtml, () -> {
            MacroContexts.MacroScene scene = contexts.of(context);
            return view.render(new FindingRequest(
                    Finding.ofParameters(parameters),
                    bodyHtml,
                    ItemOfBlock.among(scene.entries(), parameters, context),
                    scene.standards(),
                    scene.reading()));
        });
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.RICH_TEXT;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
