package dev.hindsight.confluence;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.render.Entry;
import dev.hindsight.render.Reading;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.Preferences;
import java.util.List;

/** In whose language and time zone the current user reads. Threads may share it. */
public final class CurrentReader {

    private final LocaleResolver locales;
    private final TimeZoneManager timeZones;
    private final People people;
    private final Offers offers;

    public CurrentReader(LocaleResolver locales, TimeZoneManager timeZones, People people, Offers offers) {
        this.locales = locales;
        this.timeZones = timeZones;
        this.people = people;
        this.offers = offers;
    }

    Reading at(MacroPlace place, List<Entry> entries, Preferences preferences) {
        return new Reading(
                locales.getLocale(),
                timeZones.getUserTimeZone().toZoneId(),
                place.output(),
                place.where(),
                people.current().map(Person::key),
                offers.of(place, entries, preferences));
    }
}
