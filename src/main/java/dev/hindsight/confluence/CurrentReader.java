package dev.hindsight.confluence;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.render.Reading;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;

/** In whose language and time zone the current user reads. Threads may share it. */
public final class CurrentReader {

    private final LocaleResolver locales;
    private final TimeZoneManager timeZones;
    private final People people;

    public CurrentReader(LocaleResolver locales, TimeZoneManager timeZones, People people) {
        this.locales = locales;
        this.timeZones = timeZones;
        this.people = people;
    }

    Reading at(MacroPlace place) {
        return new Reading(
                locales.getLocale(),
                timeZones.getUserTimeZone().toZoneId(),
                place.output(),
                place.where(),
                people.current().map(Person::key));
    }
}
