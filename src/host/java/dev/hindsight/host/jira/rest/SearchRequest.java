package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.FieldChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a search asks for, from a query string or from a body.
 *
 * @param strict whether values that do not exist are refused
 */
record SearchRequest(String jql, int startAt, int maxResults, FieldChoice fields, Set<String> expand, boolean strict) {

    private static final int PAGE = 50;

    static SearchRequest of(Call call) {
        return new SearchRequest(
                call.text("jql").orElse(""),
                Math.max(0, call.number("startAt", 0)),
                call.number("maxResults", PAGE),
                FieldChoice.of(call.texts("fields"), FieldChoice.navigable()),
                call.words("expand"),
                call.flag("validateQuery", true));
    }

    static SearchRequest of(JsonNode body) {
        JsonNode validate = body.path("validateQuery");
        if (!validate.isMissingNode() && !validate.isBoolean()) {
            throw JiraProblem.refused("validateQuery is '" + validate.asText() + "'. It must be true or false.");
        }
        return new SearchRequest(
                body.path("jql").asText(""),
                Math.max(0, body.path("startAt").asInt(0)),
                body.path("maxResults").asInt(PAGE),
                FieldChoice.of(texts(body.path("fields")), FieldChoice.navigable()),
                new HashSet<>(texts(body.path("expand"))),
                validate.asBoolean(true));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.addAll(List.of(text.asText().split(","))));
        return texts;
    }
}
