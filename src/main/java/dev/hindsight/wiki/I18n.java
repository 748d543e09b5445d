package dev.hindsight.wiki;

import java.io.Serializable;
import java.util.Locale;

/** Texts from the i18n files. */
public interface I18n {

    /**
     * The text of a key.
     *
     * @param locale the language, falling back to English
     * @param key a key of the i18n file; an unknown key is returned as it is
     * @param arguments what goes into the text's places {@code {0}}, {@code {1}} …
     */
    String text(Locale locale, String key, Serializable... arguments);
}
