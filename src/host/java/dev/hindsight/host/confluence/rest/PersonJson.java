package dev.hindsight.host.confluence.rest;

import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person as Confluence's REST shows one. */
record PersonJson(String baseUrl) {

    Map<String, Object> of(Person person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "known");
        json.put("username", person.userName());
        json.put("userKey", person.confluenceKey());
        json.put(
                "profilePicture",
                Map.of(
                        "path",
                        "/confluence/images/icons/profilepics/default.svg",
                        "width",
                        48,
                        "height",
                        48,
                        "isDefault",
                        true));
        json.put("displayName", person.fullName());
        json.put("_links", Map.of("self", baseUrl + "/rest/api/user?key=" + person.confluenceKey()));
        json.put("_expandable", Map.of("status", ""));
        return json;
    }

    Map<String, Object> ofKey(String userKey) {
        return People.withConfluenceKey(userKey).map(this::of).orElseGet(() -> Map.of("type", "unknown"));
    }
}
