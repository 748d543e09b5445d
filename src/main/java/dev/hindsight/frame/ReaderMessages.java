package dev.hindsight.frame;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.wiki.I18n;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.Users;
import java.io.Serializable;

/** Gives the texts of the current user: in whose language and time zone an adapter speaks. */
public final class ReaderMessages {

    private final I18n i18n;
    private final Users users;
    private final LocaleResolver locales;
    private final TimeZoneManager timeZones;

    public ReaderMessages(I18n i18n, Users users, LocaleResolver locales, TimeZoneManager timeZones) {
        this.i18n = i18n;
        this.users = users;
        this.locales = locales;
        this.timeZones = timeZones;
    }

    /** The texts of the current user, for one rendering or one answer. */
    public Messages current() {
        return new Messages(
                i18n, users, locales.getLocale(), timeZones.getUserTimeZone().toZoneId());
    }

    /** The current user's text of a whole key, got with as little as possible that can fail. */
    String text(String key, Serializable... arguments) {
        return i18n.text(locales.getLocale(), key, arguments);
    }
}
