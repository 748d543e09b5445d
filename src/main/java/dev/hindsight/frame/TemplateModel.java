package dev.hindsight.frame;

import dev.hindsight.status.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template gets: names with plain values in maps and lists that can be changed, which alone the host lets templates
 * touch. A name without a value is absent, and so false in a template.
 */
public final class TemplateModel {

    private final Map<String, Object> map = new HashMap<>();

    /** A sentence, and the link behind it. */
    public static TemplateModel of(Message message) {
        return new TemplateModel()
                .with("text", message.text())
                .with("address", message.link().map(Message.Hyperlink::address))
                .with("linkText", message.link().map(Message.Hyperlink::text));
    }

    public TemplateModel with(String name, String value) {
        map.put(name, value);
        return this;
    }

    /** A mark that is there or absent: whether a false value is false in a template is not asked then. */
    public TemplateModel mark(String name, boolean set) {
        return set ? with(name, "true") : this;
    }

    /** A number, as text: whether 0 is true in a template depends on the engine's version. */
    public TemplateModel with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    public TemplateModel with(String name, Optional<String> value) {
        value.ifPresent(text -> map.put(name, text));
        return this;
    }

    public TemplateModel with(String name, TemplateModel value) {
        map.put(name, value.map());
        return this;
    }

    /** Further values below a name; without them, the name is absent. */
    public TemplateModel withModel(String name, Optional<TemplateModel> value) {
        value.ifPresent(model -> map.put(name, model.map()));
        return this;
    }

    /** All values of another. */
    public TemplateModel with(TemplateModel other) {
        map.putAll(other.map);
        return this;
    }

    /** A list of further values; an empty list is absent. */
    public TemplateModel with(String name, List<TemplateModel> list) {
        List<Object> values = new ArrayList<>();
        list.forEach(value -> values.add(value.map()));
        return withList(name, values);
    }

    /** A list of texts; an empty list is absent. */
    public TemplateModel withTexts(String name, List<String> texts) {
        return withList(name, new ArrayList<>(texts));
    }

    private TemplateModel withList(String name, List<Object> values) {
        if (!values.isEmpty()) {
            map.put(name, values);
        }
        return this;
    }

    public Map<String, Object> map() {
        return map;
    }
}
