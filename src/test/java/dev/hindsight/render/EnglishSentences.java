package dev.hindsight.render;

import dev.hindsight.site.Sentences;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the plugin's own i18n file. A key that it does not hold fails the test. Threads may share it. */
final class EnglishSentences implements Sentences {
    static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.hindsight", Locale.ROOT);

    @Override
    public String text(Locale locale, String key, Serializable... arguments) {
        return new MessageFormat(TEXTS.getString(key), locale).format(arguments);
    }
}
