package dev.hindsight.settings;

import dev.hindsight.wiki.Site;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which installation this is. A copy of the wiki's database, such as a staging clone, has the same UUID but another
 * base address; it must not write to the tracker of the original, so writing pauses until an administrator has said
 * that the site was renamed. Threads may share it.
 */
public final class Installation {

    private final Settings settings;
    private final Site site;

    public Installation(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    /** The UUID of this installation, given when it is first asked for. */
    public String id() {
        Optional<String> known = settings.site().value(Setting.INSTANCE);
        if (known.isPresent()) {
            return known.get();
        }
        settings.store(
                Optional.empty(),
                Map.of(
                        Setting.INSTANCE,
                        UUID.randomUUID().toString(),
                        Setting.INSTANCE_URL,
                        site.baseUrl().toString()));
        // Another node may have been first; what is stored now is what holds
        return settings.site().value(Setting.INSTANCE).orElseThrow();
    }

    /** Whether tickets may be written: the base address is the one that was last confirmed. */
    public boolean mayWrite() {
        return confirmedAddress().map(site.baseUrl().toString()::equals).orElse(true);
    }

    /** The base address that was last confirmed; empty before anything was written. */
    public Optional<String> confirmedAddress() {
        return settings.site().value(Setting.INSTANCE_URL);
    }

    /** Takes the present base address for the right one, after an administrator said that the site was renamed. */
    public void confirmAddress() {
        settings.store(
                Optional.empty(), Map.of(Setting.INSTANCE_URL, site.baseUrl().toString()));
    }
}
