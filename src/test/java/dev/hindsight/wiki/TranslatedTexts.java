package dev.hindsight.wiki;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The plugin's own texts in the language of the reader. A key that its file lacks fails the test. */
public final class TranslatedTexts implements I18n {
    public static final ResourceBundle GERMAN = ResourceBundle.getBundle(
            "i18n.hindsight",
            Locale.GERMAN,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    @Override
    public String text(Locale locale, String key, Serializable... arguments) {
        boolean german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        String text = (german ? GERMAN : EnglishTexts.TEXTS).getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }
}
