package dev.hindsight.wiki.adapter;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.wiki.Languages;
import dev.hindsight.wiki.Site;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;

/** Confluence's address, time zone and language. */
public final class ConfluenceSite implements Site {

    private final ApplicationProperties application;
    private final TimeZoneManager timeZones;
    private final Languages languages;

    public ConfluenceSite(ApplicationProperties application, TimeZoneManager timeZones, Languages languages) {
        this.application = application;
        this.timeZones = timeZones;
        this.languages = languages;
    }

    @Override
    public URI baseUrl() {
        String url = application.getBaseUrl(UrlMode.CANONICAL);
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    @Override
    public ZoneId zone() {
        return timeZones.getDefaultTimeZone().toZoneId();
    }

    @Override
    public Locale locale() {
        return languages.ofSite();
    }
}
