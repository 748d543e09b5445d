package dev.hindsight.host.confluence.blueprint;

import dev.hindsight.host.server.Html;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values and texts in place of the elements of a template. Values are escaped unless the template calls them markup; a
 * variable without a value leaves nothing. CDATA sections and comments stay as they are.
 */
public final class TemplateFilling {

    /** The text of a key in the reader's language. */
    public interface Texts {
        String text(String key);
    }

    private static final Pattern ELEMENT_OR_SKIPPED = Pattern.compile(
            "<!\\[CDATA\\[.*?]]>|<!--.*?-->|<at:(var|i18n)\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(?:/>|>\\s*</at:\\1\\s*>)",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\sat:([a-z0-9]+)\\s*=\\s*[\"']([^\"']*)[\"']");

    private final Map<String, Object> variables;
    private final Texts texts;

    TemplateFilling(Map<String, Object> variables, Texts texts) {
        this.variables = variables;
        this.texts = texts;
    }

    String filled(String template) {
        Matcher elements = ELEMENT_OR_SKIPPED.matcher(template);
        return elements.replaceAll(element -> Matcher.quoteReplacement(
                element.group(1) == null ? element.group() : value(element.group(1), element.group(2))));
    }

    private String value(String element, String attributes) {
        if (element.equals("i18n")) {
            return Html.escape(texts.text(attribute(attributes, "key")));
        }
        String value = String.valueOf(variables.getOrDefault(attribute(attributes, "name"), ""));
        return attribute(attributes, "rawxhtml").equals("true") ? value : Html.escape(value);
    }

    private static String attribute(String attributes, String name) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");
    }
}
