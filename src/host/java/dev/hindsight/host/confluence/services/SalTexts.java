package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.message.Message;
import com.atlassian.sal.api.message.MessageCollection;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SAL's texts: formatted as MessageFormat does, in the current user's language; an unknown key stands for itself. */
public final class SalTexts implements I18nResolver {

    private final Texts texts;
    private final LocaleResolver locales;

    public SalTexts(Texts texts, LocaleResolver locales) {
        this.texts = texts;
        this.locales = locales;
    }

    @Override
    public String getRawText(String key) {
        return getRawText(locales.getLocale(), key);
    }

    @Override
    public String getRawText(Locale locale, String key) {
        String text = texts.raw(locale, key);
        return text == null ? key : text;
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(locales.getLocale(), key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        return format(locale, key, (Object[]) arguments);
    }

    @Override
    public String getText(String key) {
        return format(locales.getLocale(), key);
    }

    @Override
    public String getText(Locale locale, String key) {
        return format(locale, key);
    }

    @Override
    public String getText(Message message) {
        return getText(message.getKey(), message.getArguments());
    }

    @Override
    public String getText(Locale locale, Message message) {
        return getText(locale, message.getKey(), message.getArguments());
    }

    @Override
    public Message createMessage(String key, Serializable... arguments) {
        throw new UnsupportedOperationException("The embedded Confluence makes no SAL messages.");
    }

    @Override
    public MessageCollection createMessageCollection() {
        throw new UnsupportedOperationException("The embedded Confluence makes no SAL messages.");
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix) {
        return getAllTranslationsForPrefix(prefix, locales.getLocale());
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix, Locale locale) {
        return texts.startingWith(locale, prefix);
    }

    private String format(Locale locale, String key, @Nullable Object... arguments) {
        String text = texts.raw(locale, key);
        return text == null ? key : new MessageFormat(text, locale).format(arguments);
    }
}
