package dev.hindsight.frame;

import dev.hindsight.wiki.I18n;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the plugin's own i18n file. A key that it does not hold fails the test. */
final class EnglishTexts implements I18n {
    static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.hindsight", Locale.ROOT);

    @Override
    public String text(Locale locale, String key, Serializable... arguments) {
        return new MessageFormat(TEXTS.getString(key), locale).format(arguments);
    }
}
