package dev.hindsight.host.confluence.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Confluence's REST lists, cut to the part that was asked for. */
final class ListJson {

    private ListJson() {}

    static Map<String, Object> of(List<?> all, int start, int limit) {
        List<?> part = all.stream().skip(start).limit(limit).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("results", part);
        json.put("start", start);
        json.put("limit", limit);
        json.put("size", part.size());
        return json;
    }
}
