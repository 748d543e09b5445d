package dev.hindsight.frame;

import dev.hindsight.finding.RichText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** What a person entered into a form, by the names of its fields; nothing while the form is only shown. */
public record FormInput(Map<String, List<String>> values) {

    /** Nothing was sent. */
    static final FormInput NONE = new FormInput(Map.of());

    public FormInput {
        values = Map.copyOf(values);
    }

    static FormInput of(HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap()
                .forEach((name, all) -> values.put(
                        name, Arrays.stream(all).map(RichText::oneBreak).toList()));
        return new FormInput(values);
    }

    /** Whether the form that was sent has such a field; what it does not have stays as it is. */
    public boolean holds(String name) {
        return values.containsKey(name);
    }

    /** All values of a field, as they came. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The values of a field as far as they have so many characters together. */
    List<String> first(int characters, String name) {
        List<String> first = new ArrayList<>();
        int left = characters;
        for (String value : all(name)) {
            if (left > 0) {
                first.add(value.substring(0, Math.min(left, value.length())));
            }
            left -= value.length();
        }
        return first;
    }

    /** The number in a field that counts something for us, as in a hidden one; 0 when there is none, and when nobody counts so far. */
    public int count(String name) {
        String text = text(name);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** The text of a field that has one, without blanks around it; empty text when there is none. */
    public String text(String name) {
        return all(name).stream().findFirst().map(String::strip).orElse("");
    }
}
