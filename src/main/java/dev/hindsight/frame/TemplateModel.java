package dev.hindsight.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template gets: names with plain values, which alone the host lets templates touch. A name without a value is
 * absent, and so false in a template. For one thread.
 */
public final class TemplateModel {
    private final Map<String, Object> map = new LinkedHashMap<>();

    public TemplateModel with(String name, String value) {
        map.put(name, value);
        return this;
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

    /** A list of further values; an empty list is absent. */
    public TemplateModel with(String name, List<TemplateModel> list) {
        if (!list.isEmpty()) {
            map.put(name, list.stream().map(TemplateModel::map).toList());
        }
        return this;
    }

    /** A list of texts; an empty list is absent. */
    public TemplateModel withTexts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            map.put(name, List.copyOf(texts));
        }
        return this;
    }

    public Map<String, Object> map() {
        return map;
    }
}
