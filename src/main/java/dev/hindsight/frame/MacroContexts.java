package dev.hindsight.frame;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.EvaluationRules;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.ProgressRulesNow;
import dev.hindsight.status.RenderContext;
import java.util.List;

/** Puts together what surrounds a macro that is being rendered. Threads may share it. */
public final class MacroContexts {

    private final PageItems items;
    private final ReaderContext reader;
    private final Settings settings;
    private final ProgressRulesNow rules;

    public MacroContexts(PageItems items, ReaderContext reader, Settings settings, ProgressRulesNow rules) {
        this.items = items;
        this.reader = reader;
        this.settings = settings;
        this.rules = rules;
    }

    /** What surrounds a macro. Immutable. */
    public record MacroScene(
            MacroLocation location, List<PageItem> entries, EvaluationRules standards, RenderContext reading) {}

    public MacroScene of(ConversionContext context) {
        MacroLocation location = MacroLocation.of(context);
        EffectiveSettings effective = location.tracked() ? settings.ofSpace(location.spaceKey()) : settings.site();
        EvaluationRules standards = new EvaluationRules(rules.now(effective), FindingSettings.rules(effective));
        List<PageItem> entries = items.of(location);
        return new MacroScene(location, entries, standards, reader.at(location, entries, effective));
    }
}
