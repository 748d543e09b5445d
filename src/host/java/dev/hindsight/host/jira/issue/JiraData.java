package dev.hindsight.host.jira.issue;

import java.util.List;
import java.util.Map;

/**
 * All that the embedded Jira keeps, as one value for its file.
 *
 * @param lastId the last id given to anything
 * @param lastNumbers the last number given in each project, by key
 * @param tokens user name by access token
 */
record JiraData(
        long lastId,
        Map<String, Long> lastNumbers,
        List<Issue> issues,
        List<Webhook> webhooks,
        Map<String, String> tokens) {

    JiraData {
        lastNumbers = Map.copyOf(lastNumbers);
        issues = List.copyOf(issues);
        webhooks = List.copyOf(webhooks);
        tokens = Map.copyOf(tokens);
    }

    static JiraData empty() {
        return new JiraData(10_000, Map.of(), List.of(), List.of(), Map.of());
    }
}
