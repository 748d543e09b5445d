package dev.hindsight.wiki;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the plugin's own i18n file. A key that it does not hold fails the test. */
public final class EnglishTexts implements I18n {
    public static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.hindsight", Locale.ROOT);

    @Override
    public String text(Locale locale, String key, Serializable... arguments) {
        return new MessageFormat(TEXTS.getString(key), locale).format(arguments);
    }
}
