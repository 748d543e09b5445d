package dev.hindsight.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import dev.hindsight.finding.Finding;
import dev.hindsight.render.FindingRequest;
import dev.hindsight.render.FindingView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The macro {@code postmortem-finding}: shows a finding and what has become of it. Threads may share it. */
public final class FindingMacro implements Macro {

    private final FindingView view;
    private final MacroScenes scenes;
    private final Sheltered sheltered;

    public FindingMacro(FindingView view, MacroScenes scenes, Sheltered sheltered) {
        this.view = view;
        this.scenes = scenes;
        this.sheltered = sheltered;
    }

    @Override
    public String execute(Map<String, String> parameters, @Nullable String body, ConversionContext context) {
        String bodyHtml = body == null ? "" : body;
        return sheltered.render(bodyHtml, () -> {
            MacroScenes.MacroScene scene = scenes.of(context);
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
