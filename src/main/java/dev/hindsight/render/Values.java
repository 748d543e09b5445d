package dev.hindsight.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template gets: names with plain values, which alone the host lets templates touch. A name without a value is
 * absent, and so false in a template. For one thread.
 */
final class Values {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Values with(String name, String value) {
        map.put(name, value);
        return this;
    }

    /** A number, as text: whether 0 is true in a template depends on the engine's version. */
    Values with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    Values with(String name, Optional<String> value) {
        value.ifPresent(text -> map.put(name, text));
        return this;
    }

    Values with(String name, Values value) {
        map.put(name, value.map());
        return this;
    }

    /** A list of further values; an empty list is absent. */
    Values with(String name, List<Values> list) {
        if (!list.isEmpty()) {
            map.put(name, list.stream().map(Values::map).toList());
        }
        return this;
    }

    /** A list of texts; an empty list is absent. */
    Values withTexts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            map.put(name, List.copyOf(texts));
        }
        return this;
    }

    Map<String, Object> map() {
        return map;
    }
}
