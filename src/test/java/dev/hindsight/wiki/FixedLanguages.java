package dev.hindsight.wiki;

import java.util.Locale;
import java.util.function.Supplier;

/** One language for everybody, which may be another one the next time it is asked for. */
public record FixedLanguages(Supplier<Locale> language) implements Languages {

    @Override
    public Locale ofReader() {
        return language.get();
    }

    @Override
    public Locale ofSite() {
        return language.get();
    }
}
