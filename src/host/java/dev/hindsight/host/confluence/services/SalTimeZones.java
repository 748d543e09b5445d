package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The site's time zone, and each person's own. */
public final class SalTimeZones implements TimeZoneManager {

    private final ZoneId site;
    private final Preferences preferences;

    public SalTimeZones(ZoneId site, Preferences preferences) {
        this.site = site;
        this.preferences = preferences;
    }

    @Override
    public TimeZone getUserTimeZone() {
        return zone(PlatformUser.current());
    }

    @Override
    public TimeZone getUserTimeZone(@Nullable UserKey key) {
        return zone(Optional.ofNullable(key).flatMap(known -> People.withConfluenceKey(known.getStringValue())));
    }

    @Override
    public TimeZone getDefaultTimeZone() {
        return TimeZone.getTimeZone(site);
    }

    private TimeZone zone(Optional<Person> person) {
        return TimeZone.getTimeZone(person.map(preferences::zone).orElse(site));
    }
}
