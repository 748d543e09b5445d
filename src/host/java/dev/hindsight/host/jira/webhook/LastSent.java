package dev.hindsight.host.jira.webhook;

import dev.hindsight.host.jira.issue.Webhook;
import java.net.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last hundred deliveries, for tests that want them again. */
final class LastSent {

    private static final int MOST = 100;

    private final Deque<Sent> deliveries = new ArrayDeque<>();

    private record Sent(Webhook webhook, HttpRequest request) {}

    synchronized void keep(Webhook webhook, HttpRequest request) {
        deliveries.addFirst(new Sent(webhook, request));
        if (deliveries.size() > MOST) {
            deliveries.removeLast();
        }
    }

    /** Those to some webhooks as they are now. */
    synchronized List<HttpRequest> newestFirst(List<Webhook> webhooks) {
        return deliveries.stream()
                .filter(sent -> webhooks.contains(sent.webhook))
                .map(Sent::request)
                .toList();
    }
}
