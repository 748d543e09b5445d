package dev.hindsight.host.jira.issue;

import java.util.List;
import java.util.Objects;

/**
 * A registered webhook. Kept with the issues; sent elsewhere.
 *
 * @param url may contain variables such as {issue.id}
 * @param events names such as jira:issue_updated
 * @param jql which issues it is for; empty for all
 * @param excludeBody whether the payload is left out
 * @param secret with which what it sends is signed; empty for none
 * @param updatedBy user name
 * @param updated epoch milliseconds
 */
public record Webhook(
        long id,
        String name,
        String url,
        List<String> events,
        String jql,
        boolean enabled,
        boolean excludeBody,
        String secret,
        String updatedBy,
        long updated) {

    public Webhook {
        events = List.copyOf(events);
        // A file that was written before webhooks had secrets tells none
        secret = Objects.requireNonNullElse(secret, "");
    }
}
