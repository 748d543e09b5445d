package dev.hindsight.host.confluence.rest;

import dev.hindsight.host.confluence.content.Space;
import java.util.LinkedHashMap;
import java.util.Map;

/** A space as Confluence's REST shows one. */
record SpaceJson(String baseUrl) {

    Map<String, Object> of(Space space) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", space.homePage() + 1_000_000);
        json.put("key", space.key());
        json.put("name", space.name());
        json.put("status", "current");
        json.put("type", "global");
        json.put(
                "_links",
                Map.of("webui", "/display/" + space.key(), "self", baseUrl + "/rest/api/space/" + space.key()));
        json.put(
                "_expandable",
                Map.of(
                        "homepage",
                        "/rest/api/content/" + space.homePage(),
                        "metadata",
                        "",
                        "icon",
                        "",
                        "description",
                        ""));
        return json;
    }
}
