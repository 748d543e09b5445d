package dev.hindsight.status.adapter;

import dev.hindsight.finding.MacroBlock;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.MacroFrame;
import dev.hindsight.frame.TemplateMacro;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.StatusOptions;
import dev.hindsight.wiki.Pages;

/** The macro that shows how far the action items of a page have come. */
public final class StatusMacro extends TemplateMacro {

    private final Pages pages;

    public StatusMacro(MacroFrame frame, Pages pages) {
        super(frame, "postmortem-status", BodyType.NONE, "status/status.vm");
        this.pages = pages;
    }

    @Override
    protected TemplateModel model(MacroBlock block, MacroContext context) {
        return new StatusModel(context, StatusOptions.of(block.parameters()), pages).values();
    }
}
