package dev.hindsight.wiki.adapter;

import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.wiki.I18n;
import java.io.Serializable;
import java.util.Locale;

/** The plugin's i18n files, as Confluence has merged them. */
public final class ConfluenceI18n implements I18n {

    private final I18nResolver texts;

    public ConfluenceI18n(I18nResolver texts) {
        this.texts = texts;
    }

    @Override
    public String text(Locale locale, String key, Serializable... arguments) {
        return texts.getText(locale, key, arguments);
    }
}
