package dev.hindsight.status.adapter;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import dev.hindsight.frame.MacroContexts;
import dev.hindsight.frame.SafeRenderer;
import dev.hindsight.wiki.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The macro {@code postmortem-status}: shows how far the action items of a page have come. Threads may share it. */
public final class StatusMacro implements Macro {

    private final StatusView view;
    private final MacroContexts contexts;
    private final Pages pages;
    private final SafeRenderer sheltered;

    public StatusMacro(StatusView view, MacroContexts contexts, Pages pages, SafeRenderer sheltered) {
        this.view = view;
        this.contexts = contexts;
        this.pages = pages;
        this.sheltered = sheltered;
    }

    @Override
    public String execute(Map<String, String> parameters, @Nullable String body, ConversionContext context) {
        return sheltered.render("", () -> {
            MacroContexts.MacroScene scene = contexts.of(context);
            return view.render(new StatusRequest(
                    scene.location().pageId(),
                    pages.address(scene.location().pageId()),
                    parameters,
                    scene.entries(),
                    scene.standards(),
                    scene.reading()));
        });
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
