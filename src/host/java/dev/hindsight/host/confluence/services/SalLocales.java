package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Everybody reads the site's language, British English. */
public final class SalLocales implements LocaleResolver {

    @Override
    public Locale getLocale(HttpServletRequest request) {
        return getApplicationLocale();
    }

    @Override
    public Locale getLocale() {
        return getApplicationLocale();
    }

    @Override
    public Locale getLocale(@Nullable UserKey user) {
        return getApplicationLocale();
    }

    @Override
    public Locale getApplicationLocale() {
        return Locale.UK;
    }

    @Override
    public Set<Locale> getSupportedLocales() {
        return Set.of(Locale.UK);
    }
}
