package dev.hindsight.host.jira.webhook;

import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.IssueEvent;
import dev.hindsight.host.jira.issue.JiraStore;
import dev.hindsight.host.jira.issue.Webhook;
import dev.hindsight.host.jira.search.Search;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.JiraVersion;
import dev.hindsight.host.server.People;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends webhooks, after the request that caused them and in no promised order, signed where they have a secret. A failure is
 * logged and not repeated.
 */
public final class WebhookSender implements Consumer<IssueEvent>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JiraStore store;
    private final Search search;
    private final JiraVersion version;
    private final Supplier<String> baseUrl;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, WebhookSender::thread);
    private final LastSent sent = new LastSent();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public WebhookSender(JiraStore store, Search search, JiraVersion version, Supplier<String> baseUrl) {
        this.store = store;
        this.search = search;
        this.version = version;
        this.baseUrl = baseUrl;
    }

    @Override
    public void accept(IssueEvent event) {
        for (Webhook webhook : store.webhooks()) {
            if (concerns(webhook, event)) {
                try {
                    threads.execute(() -> send(webhook, event));
                } catch (RejectedExecutionException e) {
                    LOG.debug("The webhook {} is not sent, because Jira is stopping.", webhook.name(), e);
                }
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private boolean concerns(Webhook webhook, IssueEvent event) {
        return webhook.enabled()
                && webhook.events().contains(event.kind().webhookEvent())
                && (webhook.jql().isBlank() || search.fits(People.ADMIN, event.issue(), webhook.jql()));
    }

    private void send(Webhook webhook, IssueEvent event) {
        try {
            HttpRequest request = request(webhook, event);
            sent.keep(webhook, request);
            int status = status(request);
            if (status >= 300) {
                LOG.debug("The webhook {} was answered with status {}.", webhook.name(), status);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("The webhook {} could not be sent.", webhook.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends again what was sent last to webhooks that are still there, the newest first; each with the status of its answer. */
    public List<Integer> repeat() throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (HttpRequest request : sent.newestFirst(store.webhooks())) {
            statuses.add(status(request));
        }
        return statuses;
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(Webhook webhook, IssueEvent event) {
        byte[] body = webhook.excludeBody()
                ? new byte[0]
                : new Payload(baseUrl.get(), store).of(event).toString().getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(webhook, event.issue())))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("X-Atlassian-Webhook-Identifier", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!webhook.secret().isEmpty()) {
            request.header("X-Hub-Signature", new Signature(webhook.secret()).of(body));
        }
        return request.build();
    }

    private String address(Webhook webhook, Issue issue) {
        return webhook.url()
                .replace(version.urlVariable("issue.id"), String.valueOf(issue.id()))
                .replace(version.urlVariable("issue.key"), Html.urlPart(issue.key()))
                .replace(version.urlVariable("project.id"), issue.project().id())
                .replace(version.urlVariable("project.key"), issue.project().key());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "jira-webhooks");
        thread.setDaemon(true);
        // Born in a request, it would otherwise hold on to the web application
        thread.setContextClassLoader(WebhookSender.class.getClassLoader());
        return thread;
    }
}
