package dev.hindsight.wiki;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one reader: sentences in the reader's language, days, moments and numbers as the reader writes them, people by
 * their names. It is made for one rendering or one answer, in which the same is said of many items: it looks up each account, and makes each
 * sentence, once. Used by one thread.
 */
public final class Messages {

    private final I18n i18n;
    private final Users users;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, Optional<User>> accounts = new HashMap<>();
    private final Map<String, String> fixed = new HashMap<>();
    private final Map<List<Object>, String> made = new HashMap<>();
    private final Map<Instant, String> moments = new HashMap<>();
    private final Map<LocalDate, String> days = new HashMap<>();
    private @Nullable ReaderFormats formats;

    public Messages(I18n i18n, Users users, Locale locale, ZoneId zone) {
        this.i18n = i18n;
        this.users = users;
        this.locale = locale;
        this.zone = zone;
    }

    /** The text of a key below {@code hindsight.}. */
    public String text(String key, Serializable... arguments) {
        return arguments.length == 0
                ? fixed.computeIfAbsent(key, asked -> lookedUp(asked, arguments))
                : made.computeIfAbsent(asked(key, arguments), asked -> lookedUp(key, arguments));
    }

    /** The text of a key below {@code dev.hindsight.}, where the wiki itself looks for the words of macros. */
    public String ofMacro(String key) {
        return i18n.text(locale, "dev.hindsight." + key);
    }

    private static List<Object> asked(String key, Serializable[] arguments) {
        List<Object> asked = new ArrayList<>(List.of(arguments));
        asked.add(key);
        return asked;
    }

    private String lookedUp(String key, Serializable[] arguments) {
        return i18n.text(locale, "hindsight." + key, arguments);
    }

    /** The tag of the reader's language, as HTML and BCP 47 write it. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** A day in the form of the reader's locale, the same in all zones. */
    public String day(LocalDate day) {
        return days.computeIfAbsent(day, asked -> formats().day(asked));
    }

    /** A moment to the minute in the form of the reader's locale, with the reader's zone, which it is told in. */
    public String moment(Instant instant) {
        return moments.computeIfAbsent(instant, asked -> formats().moment(asked));
    }

    /** A whole number in the form of the reader's locale. */
    public String number(long number) {
        return formats().number(number);
    }

    /** Whether the reader's locale writes decimals with a comma, as in 1,5. */
    public boolean hasDecimalComma() {
        return formats().hasDecimalComma();
    }

    /** How long ago a moment was, in the largest unit that fits; one that is yet to come, by another clock, was just now. */
    public String ago(Instant moment, Instant now) {
        return ago(Duration.between(moment, now));
    }

    /** The same by how long ago it was. */
    public String ago(Duration age) {
        if (age.toDays() > 0) {
            return text("ago.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return text("ago.hours", age.toHours());
        }
        return age.toMinutes() > 0 ? text("ago.minutes", age.toMinutes()) : text("ago.now");
    }

    /** Made when it is first needed: a formatter costs more than a sentence. */
    private ReaderFormats formats() {
        if (formats == null) {
            formats = new ReaderFormats(locale, zone);
        }
        return formats;
    }

    /** The account of a user key or user name; empty when there is none. */
    public Optional<User> account(String keyOrUserName) {
        return keyOrUserName.isEmpty() ? Optional.empty() : accounts.computeIfAbsent(keyOrUserName, users::find);
    }

    /** The name of a person known by user key or user name, or the text itself; says so when the account is inactive. */
    public String user(String keyOrUserName) {
        return account(keyOrUserName)
                .map(user -> user.active() ? user.fullName() : text("person.inactive", user.fullName()))
                .orElse(keyOrUserName);
    }

    /** The user name of a person known by user key or user name, or the text itself. */
    public String userName(String keyOrUserName) {
        return account(keyOrUserName).map(User::userName).orElse(keyOrUserName);
    }

    /** The user key of a person known by user key or user name, or the text itself. */
    public String userKey(String keyOrUserName) {
        return account(keyOrUserName).map(User::key).orElse(keyOrUserName);
    }

    /** Whether a user key is the reader's own. */
    public boolean isReader(String userKey) {
        return users.current().map(User::key).filter(userKey::equals).isPresent();
    }
}
