package dev.hindsight.host.confluence.services;

import dev.hindsight.host.server.Person;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The languages and time zones that people have chosen. What another node has written is known after a second: it is asked for with every
 * text. Not for the site's own language.
 */
public final class Preferences {

    /** What can be chosen, the site's own first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.GERMANY);

    private static final long KNOWN_NANOS = Duration.ofSeconds(1).toNanos();

    private final Store store;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** Where they are kept, as texts by name. */
    public interface Store {
        Optional<String> get(String name);

        void put(String name, String value);
    }

    private record Known(Optional<String> value, long at) {}

    public Preferences(Store store) {
        this.store = store;
    }

    Optional<Locale> language(Person person) {
        return value(languageOf(person)).map(Locale::forLanguageTag);
    }

    /** The account's own until another was chosen. */
    ZoneId zone(Person person) {
        return value(zoneOf(person)).map(ZoneId::of).orElse(person.timeZone());
    }

    /** As the product writes the language, such as {@code de_DE}. */
    public String shownLanguage(Person person) {
        return language(person).orElse(LANGUAGES.get(0)).toString();
    }

    public String shownZone(Person person) {
        return zone(person).getId();
    }

    /** Throws IllegalArgumentException, with a sentence, for what cannot be chosen; what is empty stays as it is. */
    public void choose(Person person, String language, String zone) {
        Optional<Locale> chosen = LANGUAGES.stream()
                .filter(offered -> offered.toString().equals(language))
                .findFirst();
        if (chosen.isEmpty() && !language.isEmpty()) {
            throw new IllegalArgumentException("The language '" + language + "' must be one of " + LANGUAGES + ".");
        }
        try {
            if (!zone.isEmpty()) {
                store.put(zoneOf(person), ZoneId.of(zone).getId());
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no time zone '" + zone + "'.", e);
        }
        chosen.ifPresent(locale -> store.put(languageOf(person), locale.toLanguageTag()));
        known.clear();
    }

    private Optional<String> value(String name) {
        long now = System.nanoTime();
        return known.compute(
                        name,
                        (key, before) -> before != null && now - before.at() < KNOWN_NANOS
                                ? before
                                : new Known(store.get(key), now))
                .value();
    }

    private static String languageOf(Person person) {
        return "language." + person.userName();
    }

    private static String zoneOf(Person person) {
        return "zone." + person.userName();
    }
}
