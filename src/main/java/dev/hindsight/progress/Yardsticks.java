package dev.hindsight.progress;

import dev.hindsight.site.Preferences;
import dev.hindsight.site.Site;
import java.time.Clock;

/** Gives the yardstick of this moment. Threads may share it. */
public final class Yardsticks {

    private final Site site;
    private final Clock clock;

    public Yardsticks(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** The yardstick under what is set for a space. */
    public Yardstick now(Preferences preferences) {
        return Yardstick.of(preferences.refusals(), clock, site.zone());
    }
}
