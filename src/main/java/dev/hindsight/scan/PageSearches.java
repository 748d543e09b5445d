package dev.hindsight.scan;

import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.Settings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers the last search for pages that no event told of, for all nodes. Nobody edits it. */
final class PageSearches {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15}) (\\d{1,9}) (done|unavailable)");
    private static final Setting<Optional<String>> LAST = Setting.ofSite("page-search", new SettingKind.Text(FORM));

    private final Settings settings;

    PageSearches(Settings settings) {
        this.settings = settings;
    }

    /** The last search that came to its end; empty before the first. */
    Optional<PageSearchResult> last() {
        return settings.site()
                .get(LAST)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(PageSearches::read);
    }

    void store(PageSearchResult result) {
        String outcome = result.available() ? "done" : "unavailable";
        settings.store(
                Optional.empty(), Map.of(LAST, result.at().toEpochMilli() + " " + result.found() + " " + outcome));
    }

    private static PageSearchResult read(Matcher stored) {
        return new PageSearchResult(
                Instant.ofEpochMilli(Long.parseLong(stored.group(1))),
                Integer.parseInt(stored.group(2)),
                stored.group(3).equals("done"));
    }
}
