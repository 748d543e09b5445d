package dev.hindsight.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import dev.hindsight.progress.Yardsticks;
import dev.hindsight.render.Entry;
import dev.hindsight.render.Reading;
import dev.hindsight.render.Standards;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.Settings;
import java.util.List;

/** Puts together what surrounds a macro that is being rendered. Threads may share it. */
public final class MacroScenes {

    private final PageItems items;
    private final CurrentReader reader;
    private final Settings settings;
    private final Yardsticks yardsticks;

    public MacroScenes(PageItems items, CurrentReader reader, Settings settings, Yardsticks yardsticks) {
        this.items = items;
        this.reader = reader;
        this.settings = settings;
        this.yardsticks = yardsticks;
    }

    /** What surrounds a macro. Immutable. */
    record MacroScene(MacroPlace place, List<Entry> entries, Standards standards, Reading reading) {}

    MacroScene of(ConversionContext context) {
        MacroPlace place = MacroPlace.of(context);
        Preferences preferences = place.tracked() ? settings.ofSpace(place.spaceKey()) : settings.site();
        Standards standards = new Standards(yardsticks.now(preferences), preferences.fieldRule());
        List<Entry> entries = items.of(place);
        return new MacroScene(place, entries, standards, reader.at(place, entries, preferences));
    }
}
