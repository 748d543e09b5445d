package dev.hindsight.blueprint.adapter;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.blueprint.NewPostmortem;
import dev.hindsight.wiki.Languages;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the variables of a new postmortem page stand for: what its author has said in the wizard, and what the day brings. */
public final class PostmortemContext extends AbstractBlueprintContextProvider {

    /** The name under which Confluence takes the title of the page. */
    private static final String TITLE = "ContentPageTitle";

    private final NewPostmortem postmortem;
    private final Languages languages;
    private final TimeZoneManager timeZones;

    public PostmortemContext(NewPostmortem postmortem, Languages languages, TimeZoneManager timeZones) {
        this.postmortem = postmortem;
        this.languages = languages;
        this.timeZones = timeZones;
    }

    /** Leaves a title that is there already as it is. */
    @Override
    protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
        Map<String, Object> entries = context.getMap();
        String space = space(context);
        Locale locale = languages.ofReader();
        ZoneId zone = timeZones.getUserTimeZone().toZoneId();
        if (Objects.toString(entries.get(TITLE), "").isBlank()) {
            entries.put(TITLE, postmortem.title(space, entries, locale, zone));
        }
        entries.putAll(postmortem.variables(space, entries, locale, zone));
        return context;
    }

    /** The key of the space that the page shall be in; empty text where this version of Confluence does not say. */
    private static String space(BlueprintContext context) {
        try {
            return Objects.toString(context.getSpaceKey(), "");
        } catch (LinkageError e) {
            return Objects.toString(context.getMap().get("spaceKey"), "");
        }
    }
}
