package dev.hindsight.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import dev.hindsight.render.StatusRequest;
import dev.hindsight.render.StatusView;
import dev.hindsight.site.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The macro {@code postmortem-status}: shows how far the action items of a page have come. Threads may share it. */
public final class StatusMacro implements Macro {

    private final StatusView view;
    private final MacroScenes scenes;
    private final Pages pages;
    private final Sheltered sheltered;

    public StatusMacro(StatusView view, MacroScenes scenes, Pages pages, Sheltered sheltered) {
        this.view = view;
        this.scenes = scenes;
        this.pages = pages;
        this.sheltered = sheltered;
    }

    @Override
    public String execute(Map<String, String> parameters, @Nullable String body, ConversionContext context) {
        return sheltered.render("", () -> {
            MacroScenes.MacroScene scene = scenes.of(context);
            return view.render(new StatusRequest(
                    scene.place().pageId(),
                    pages.address(scene.place().pageId()),
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
