package dev.hindsight.frame;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.wiki.I18n;
import dev.hindsight.wiki.Languages;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.Users;
import java.io.Serializable;
import java.time.ZoneId;

/** Gives the texts of the current user: in whose language and time zone an adapter speaks. */
public final class ReaderMessages {

    private final I18n i18n;
    private final Users users;
    private final Languages languages;
    private final TimeZoneManager timeZones;

    public ReaderMessages(I18n i18n, Users users, Languages languages, TimeZoneManager timeZones) {
        this.i18n = i18n;
        this.users = users;
        this.languages = languages;
        this.timeZones = timeZones;
    }

    /** The texts of the current user, for one rendering or one answer. */
    public Messages current() {
        return new Messages(i18n, users, languages.ofReader(), zone());
    }

    /** The current user's time zone. */
    public ZoneId zone() {
        return timeZones.getUserTimeZone().toZoneId();
    }

    /** The current user's text of a whole key, got with as little as possible that can fail. */
    String text(String key, Serializable... arguments) {
        return i18n.text(languages.ofReader(), key, arguments);
    }
}
