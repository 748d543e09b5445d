package dev.hindsight.host.confluence.rest;

import java.util.List;
import java.util.Map;

/** Labels as Confluence's REST shows them. */
final class LabelJson {

    private LabelJson() {}

    static Map<String, Object> list(List<String> labels) {
        return ListJson.of(labels.stream().map(LabelJson::of).toList(), 0, 200);
    }

    private static Map<String, Object> of(String label) {
        return Map.of(
                "prefix",
                "global",
                "name",
                label,
                "id",
                String.valueOf(Integer.toUnsignedLong(label.hashCode())),
                "label",
                label);
    }
}
