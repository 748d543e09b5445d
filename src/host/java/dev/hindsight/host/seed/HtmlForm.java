package dev.hindsight.host.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of an HTML form with what is preselected in them. Reads simple, well-formed markup; no browser.
 */
record HtmlForm(List<Map.Entry<String, String>> fields) {

    private static final Pattern FIELD =
            Pattern.compile("<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);

    HtmlForm {
        fields = List.copyOf(fields);
    }

    /** The first form that has a field of that name; empty when none has. */
    static Optional<HtmlForm> with(String name, String html) {
        return FORM.matcher(html)
                .results()
                .map(form -> form.group())
                .filter(form -> form.contains("name=\"" + name + "\""))
                .findFirst()
                .map(HtmlForm::read);
    }

    /** What can be chosen in a list of that name; an empty choice does not count. */
    static List<String> choices(String name, String html) {
        return FIELD.matcher(html)
                .results()
                .filter(field -> field.group(2) != null
                        && attribute(field.group(2), "name").equals(name))
                .flatMap(field -> OPTION.matcher(field.group(3)).results())
                .map(option -> attribute(option.group(1), "value"))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** With one field filled in otherwise. */
    HtmlForm filled(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.getKey().equals(name));
        changed.add(Map.entry(name, value));
        return new HtmlForm(changed);
    }

    private static HtmlForm read(String form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(form);
        while (matcher.find()) {
            boolean input = matcher.group(1) != null;
            String attributes = input ? matcher.group(1) : matcher.group(2);
            boolean tickable = attribute(attributes, "type").matches("radio|checkbox");
            if (!tickable || attributes.contains(" checked")) {
                String value = input ? attribute(attributes, "value") : selected(matcher.group(3));
                fields.add(Map.entry(attribute(attributes, "name"), value));
            }
        }
        return new HtmlForm(fields);
    }

    /** Browsers select the first option when none is marked. */
    private static String selected(String options) {
        List<String> all =
                OPTION.matcher(options).results().map(option -> option.group(1)).toList();
        return all.stream()
                .filter(option -> option.contains(" selected"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(option -> attribute(option, "value"))
                .orElse("");
    }

    private static String attribute(String attributes, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
    }
}
