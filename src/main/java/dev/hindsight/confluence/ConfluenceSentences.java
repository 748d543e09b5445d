package dev.hindsight.confluence;

import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.site.Sentences;
import java.io.Serializable;
import java.util.Locale;

/** The plugin's i18n files, as Confluence has merged them. Threads may share it. */
public final class ConfluenceSentences implements Sentences {

    private final I18nResolver texts;

    public ConfluenceSentences(I18nResolver texts) {
        this.texts = texts;
    }

    @Override
    public String text(Locale locale, String key, Serializable... arguments) {
        return texts.getText(locale, key, arguments);
    }
}
