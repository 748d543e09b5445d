package dev.hindsight.host.confluence.templates;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.List;

/** What a template knows as {@code $i18n}. */
public final class TemplateTexts {

    private final I18nResolver texts;

    TemplateTexts(I18nResolver texts) {
        this.texts = texts;
    }

    public String getText(String key) {
        return texts.getText(key);
    }

    public String getText(String key, Object[] arguments) {
        return texts.getText(key, serializable(List.of(arguments)));
    }

    public String getText(String key, List<?> arguments) {
        return texts.getText(key, serializable(arguments));
    }

    private static Serializable[] serializable(List<?> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Serializable value ? value : String.valueOf(argument))
                .toArray(Serializable[]::new);
    }
}
