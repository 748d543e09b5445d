package dev.hindsight.finding.adapter;

import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.MacroFrame;
import dev.hindsight.frame.TemplateMacro;
import dev.hindsight.frame.TemplateModel;

/** The macro that shows a finding and what has become of it. */
public final class FindingMacro extends TemplateMacro {

    public FindingMacro(MacroFrame frame) {
        super(frame, FindingBlock.MACRO, BodyType.RICH_TEXT, "finding/finding.vm");
    }

    @Override
    protected TemplateModel model(MacroBlock block, MacroContext context) {
        return new FindingModel(context).of(FindingBlock.of(0, block));
    }
}
