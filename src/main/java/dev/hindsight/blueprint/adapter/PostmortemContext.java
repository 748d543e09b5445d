package dev.hindsight.blueprint.adapter;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.wiki.I18n;
import dev.hindsight.wiki.Languages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the variables of a new postmortem page stand for: the author's today, the days of the follow-ups, and a key of
 * its own for each placeholder finding, so that no two pages created from the blueprint share one.
 */
public final class PostmortemContext extends AbstractBlueprintContextProvider {

    /** The name under which Confluence takes the title of the page. */
    private static final String TITLE = "ContentPageTitle";

    private final I18n i18n;
    private final Languages languages;
    private final TimeZoneManager timeZones;
    private final Clock clock;

    public PostmortemContext(I18n i18n, Languages languages, TimeZoneManager timeZones, Clock clock) {
        this.i18n = i18n;
        this.languages = languages;
        this.timeZones = timeZones;
        this.clock = clock;
    }

    /** Leaves a title that is there already as it is. */
    @Override
    protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), timeZones.getUserTimeZone().toZoneId());
        Map<String, Object> entries = context.getMap();
        if (Objects.toString(entries.get(TITLE), "").isBlank()) {
            entries.put(TITLE, i18n.text(languages.ofReader(), "hindsight.blueprint.title", today.toString()));
        }
        entries.put("findingOne", UUID.randomUUID().toString());
        entries.put("findingTwo", UUID.randomUUID().toString());
        entries.put("today", day(today));
        entries.put("followUpOne", day(today.plusDays(30)));
        entries.put("followUpTwo", day(today.plusDays(60)));
        entries.put("followUpThree", day(today.plusDays(90)));
        return context;
    }

    /** A date as a page holds it: its readers see it in their own format. */
    private static String day(LocalDate day) {
        return "<time datetime=\"" + day + "\"/>";
    }
}
