package dev.hindsight.wiki.adapter;

import com.atlassian.sal.api.message.LocaleResolver;
import dev.hindsight.frame.OptionalServices;
import dev.hindsight.wiki.Languages;
import java.util.Locale;
import java.util.function.Function;

/** Confluence's languages; where it does not tell plugins of them, everybody gets that of the server. */
public final class ConfluenceLanguages implements Languages {

    private final OptionalServices services;

    public ConfluenceLanguages(OptionalServices services) {
        this.services = services;
    }

    @Override
    public Locale ofReader() {
        return told(LocaleResolver::getLocale);
    }

    @Override
    public Locale ofSite() {
        return told(LocaleResolver::getApplicationLocale);
    }

    private Locale told(Function<LocaleResolver, Locale> which) {
        return services.find(LocaleResolver.class).map(which).orElseGet(Locale::getDefault);
    }
}
