package dev.hindsight.frame;

import static org.mockito.Mockito.when;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.FixedLanguages;
import dev.hindsight.wiki.TranslatedTexts;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Alice, who reads, bob, carol and dave, who is inactive. Counts how often one is looked up. */
final class SampleReaders implements Users {

    private static final List<User> ALL = List.of(
            new User("alice-key", "alice", "Alice Adams", true),
            new User("bob-key", "bob", "Bob Brown", true),
            new User("carol-key", "carol", "Carol Clark", true),
            new User("dave-key", "dave", "Dave Dunn", false));

    int lookUps;

    @Override
    public Optional<User> find(String keyOrUserName) {
        lookUps++;
        return ALL.stream()
                .filter(user ->
                        user.key().equals(keyOrUserName) || user.userName().equals(keyOrUserName))
                .findFirst();
    }

    @Override
    public Optional<User> current() {
        return Optional.of(ALL.get(0));
    }

    @Override
    public Addressee addressee(User user) {
        return new Addressee("", Addressee.License.UNKNOWN);
    }

    /** The texts of Alice, who may read in another language and zone with each page. */
    ReaderMessages messages(Supplier<Locale> locale, Supplier<ZoneId> zone) {
        TimeZoneManager timeZones = Conversion.stub(TimeZoneManager.class);
        when(timeZones.getUserTimeZone()).thenAnswer(asked -> TimeZone.getTimeZone(zone.get()));
        return new ReaderMessages(new TranslatedTexts(), this, new FixedLanguages(locale), timeZones);
    }
}
