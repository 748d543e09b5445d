package dev.hindsight.processes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Client;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All issues that Jira has of findings, as somebody who sees everything finds them there. */
final class CreatedIssues {

    private static final String SEARCH = "/rest/api/2/search";

    private final Map<String, List<String>> keysByTitle = new HashMap<>();
    private final Map<String, String> titlesByKey = new HashMap<>();

    private CreatedIssues() {}

    static CreatedIssues in(Client jira) {
        CreatedIssues issues = new CreatedIssues();
        for (int start = 0; issues.addPage(jira, start); ) {
            start = issues.titlesByKey.size();
        }
        return issues;
    }

    private boolean addPage(Client jira, int start) {
        JsonNode found = jira.post(
                        SEARCH,
                        Map.of(
                                "jql",
                                "labels = postmortem ORDER BY created ASC",
                                "fields",
                                List.of("summary"),
                                "startAt",
                                start,
                                "maxResults",
                                200))
                .expect(200)
                .json();
        for (JsonNode issue : found.get("issues")) {
            String title = issue.at("/fields/summary").asText();
            keysByTitle
                    .computeIfAbsent(title, first -> new ArrayList<>())
                    .add(issue.get("key").asText());
            titlesByKey.put(issue.get("key").asText(), title);
        }
        return titlesByKey.size() < found.get("total").asInt();
    }

    /** The keys of the issues with this summary. */
    List<String> of(String title) {
        return keysByTitle.getOrDefault(title, List.of());
    }

    /** The summary of an issue; empty text when it is none of these. */
    String title(String key) {
        return titlesByKey.getOrDefault(key, "");
    }
}
