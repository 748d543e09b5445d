package dev.hindsight.settings;

import dev.hindsight.wiki.Site;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which installation this is. A copy of the wiki's database, such as a staging clone, has the same UUID but another
 * base address; it must not write to the Jira of the original, so writing pauses until an administrator has said
 * that the site was renamed.
 */
public final class Installation {

    private static final SettingKind GIVEN = new SettingKind.Text(Pattern.compile(".+"));
    /** The random UUID of this installation, given once. Nobody edits it. */
    private static final Setting<Optional<String>> UUID_OF_THIS = Setting.ofSite("instance", GIVEN);
    /** The base address for which an administrator last confirmed that this is the installation. */
    private static final Setting<Optional<String>> ADDRESS = Setting.ofSite("instance-url", GIVEN);

    private final Settings settings;
    private final Site site;

    /** The UUID once it was read; it never changes. */
    private volatile String id = "";

    public Installation(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    /** The UUID of this installation, given when it is first asked for. */
    public String id() {
        if (id.isEmpty()) {
            id = given();
        }
        return id;
    }

    private String given() {
        Optional<String> known = settings.site().get(UUID_OF_THIS);
        if (known.isPresent()) {
            return known.get();
        }
        settings.storeOnce(Map.of(UUID_OF_THIS, UUID.randomUUID().toString(), ADDRESS, address()));
        // Another node may have been first; what is stored now is what holds
        return settings.site().get(UUID_OF_THIS).orElseThrow();
    }

    /** Whether issues may be written: the base address is the one that was last confirmed. */
    public boolean mayWrite() {
        return confirmedAddress().map(address()::equals).orElse(true);
    }

    /** The base address that was last confirmed; empty before anything was written. */
    public Optional<String> confirmedAddress() {
        return settings.site().get(ADDRESS);
    }

    /** Takes the present base address for the right one, after an administrator said that the site was renamed. */
    void confirmAddress() {
        settings.store(Optional.empty(), Map.of(ADDRESS, address()));
    }

    private String address() {
        return site.baseUrl().toString();
    }
}
