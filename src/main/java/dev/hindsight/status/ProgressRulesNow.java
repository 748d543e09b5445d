package dev.hindsight.status;

import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.Site;
import java.time.Clock;

/** Gives the yardstick of this moment. Threads may share it. */
public final class ProgressRulesNow {

    private final Site site;
    private final Clock clock;

    public ProgressRulesNow(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** The yardstick under what is set for a space. */
    public ProgressRules now(EffectiveSettings effective) {
        return ProgressRules.of(effective.get(StatusSettings.NOT_DONE_RESOLUTIONS), clock, site.zone());
    }
}
