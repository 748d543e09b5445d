package dev.hindsight.status.adapter;

import com.atlassian.confluence.content.render.image.ImageDimensions;
import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.DefaultImagePlaceholder;
import com.atlassian.confluence.macro.EditorImagePlaceholder;
import com.atlassian.confluence.macro.ImagePlaceholder;
import dev.hindsight.figures.StatusOptions;
import dev.hindsight.figures.StatusOptions.Scope;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.MacroFrame;
import dev.hindsight.frame.TemplateMacro;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.programme.Programmes;
import dev.hindsight.wiki.Pages;
import java.util.Map;

/** The macro that shows how far the action items of a page, or of many, have come. In the editor an image stands for it, since it has no body. */
public final class StatusMacro extends TemplateMacro implements EditorImagePlaceholder {

    private static final String IMAGE = "/download/resources/dev.hindsight/images/status-placeholder.png";
    private static final int IMAGE_WIDTH = 480;
    private static final int IMAGE_HEIGHT = 120;

    private final Pages pages;
    private final Programmes programmes;

    public StatusMacro(MacroFrame frame, Pages pages, Programmes programmes) {
        super(frame, "postmortem-status", BodyType.NONE, "status/status.vm");
        this.pages = pages;
        this.programmes = programmes;
    }

    @Override
    protected String template(Map<String, String> parameters) {
        return StatusOptions.of(parameters).scope() == Scope.PAGE ? super.template(parameters) : "status/scope.vm";
    }

    @Override
    protected TemplateModel model(MacroBlock block, MacroContext context) {
        StatusOptions options = StatusOptions.of(block.parameters());
        return options.scope() == Scope.PAGE
                ? new StatusModel(context, options, pages).values()
                : new ScopeModel(context, options, pages, programmes).values();
    }

    @Override
    public ImagePlaceholder getImagePlaceholder(Map<String, String> parameters, ConversionContext conversion) {
        return new DefaultImagePlaceholder(IMAGE, true, new ImageDimensions(IMAGE_WIDTH, IMAGE_HEIGHT));
    }
}
