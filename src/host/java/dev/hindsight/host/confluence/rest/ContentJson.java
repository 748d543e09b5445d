package dev.hindsight.host.confluence.rest;

import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.rendering.OutputType;
import dev.hindsight.host.confluence.rendering.Wiki;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page as Confluence's REST shows one, with the parts that were asked for. */
record ContentJson(Wiki wiki, String baseUrl) {

    /** What a read shows unless it asks for something else. */
    static final String READ = "history,space,version";

    /** What a write answers. */
    static final String WRITTEN = "body.storage,history,space,version,ancestors";

    private static final Map<String, OutputType> RENDERED = Map.of(
            "view", OutputType.DISPLAY, "export_view", OutputType.HTML_EXPORT, "styled_view", OutputType.DISPLAY);

    Map<String, Object> of(StoredPage page, String expand) {
        Set<String> wanted = Set.of(expand.split("\\s*,\\s*"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(page.id()));
        json.put("type", "page");
        json.put("status", page.status().word());
        json.put("title", page.title());
        Map<String, Object> later = new LinkedHashMap<>();
        for (String part : List.of("space", "history", "version", "ancestors", "body", "metadata")) {
            if (wanted.stream().anyMatch(name -> name.equals(part) || name.startsWith(part + "."))) {
                json.put(part, part(part, page, wanted));
            } else {
                later.put(part, "");
            }
        }
        json.put("extensions", Map.of("position", "none"));
        json.put("_links", links(page));
        json.put("_expandable", later);
        return json;
    }

    private Object part(String part, StoredPage page, Set<String> wanted) {
        return switch (part) {
            case "space" ->
                wiki.site()
                        .spaces()
                        .byKey(page.spaceKey())
                        .map(new SpaceJson(baseUrl)::of)
                        .orElseGet(Map::of);
            case "history" -> history(page, wanted);
            case "version" -> version(page);
            case "ancestors" -> ancestors(page);
            case "metadata" ->
                Map.of("labels", LabelJson.list(wiki.site().labels().of(page.latestId())));
            default -> body(page, wanted);
        };
    }

    private Map<String, Object> history(StoredPage page, Set<String> wanted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("latest", !page.isOld());
        json.put("createdBy", new PersonJson(baseUrl).ofKey(page.creator()));
        json.put("createdDate", time(page.created()));
        if (wanted.contains("history.lastUpdated")) {
            json.put("lastUpdated", version(page));
        }
        json.put("_links", Map.of("self", baseUrl + "/rest/api/content/" + page.id() + "/history"));
        return json;
    }

    private Map<String, Object> version(StoredPage page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", new PersonJson(baseUrl).ofKey(page.modifier()));
        json.put("when", time(page.modified()));
        json.put("message", page.remark());
        json.put("number", page.version());
        json.put("minorEdit", false);
        json.put("hidden", false);
        return json;
    }

    /** The space's top first. */
    private List<Map<String, Object>> ancestors(StoredPage page) {
        List<Map<String, Object>> json = new ArrayList<>();
        wiki.site().tree().ancestors(page.latestId()).forEach(ancestor -> json.add(of(ancestor, "")));
        Collections.reverse(json);
        return json;
    }

    private Map<String, Object> body(StoredPage page, Set<String> wanted) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (wanted.contains("body.storage") || wanted.contains("body")) {
            json.put("storage", representation(page.body(), "storage"));
        }
        RENDERED.forEach((name, output) -> {
            if (wanted.contains("body." + name)) {
                json.put(name, representation(wiki.html(page, output), name));
            }
        });
        return json;
    }

    private static Map<String, Object> representation(String value, String name) {
        return Map.of("value", value, "representation", name, "_expandable", Map.of("content", ""));
    }

    private Map<String, Object> links(StoredPage page) {
        return Map.of(
                "webui",
                "/pages/viewpage.action?pageId=" + page.id(),
                "edit",
                "/pages/editpage.action?pageId=" + page.latestId(),
                "self",
                baseUrl + "/rest/api/content/" + page.id(),
                "base",
                baseUrl,
                "context",
                "/confluence",
                "collection",
                "/rest/api/content");
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx")
                .format(instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }
}
