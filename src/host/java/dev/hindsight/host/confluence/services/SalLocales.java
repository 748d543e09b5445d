package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Everybody reads the language that they have chosen, else the site's, British English. */
public final class SalLocales implements LocaleResolver {

    private final Preferences preferences;

    public SalLocales(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public Locale getLocale(HttpServletRequest request) {
        return locale(SignIn.person(request));
    }

    @Override
    public Locale getLocale() {
        return locale(PlatformUser.current());
    }

    @Override
    public Locale getLocale(@Nullable UserKey user) {
        return locale(Optional.ofNullable(user).flatMap(key -> People.withConfluenceKey(key.getStringValue())));
    }

    @Override
    public Locale getApplicationLocale() {
        return Locale.UK;
    }

    @Override
    public Set<Locale> getSupportedLocales() {
        return Set.copyOf(Preferences.LANGUAGES);
    }

    private Locale locale(Optional<Person> person) {
        return person.flatMap(preferences::language).orElseGet(this::getApplicationLocale);
    }
}
