package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.httpclient.api.Request;
import com.atlassian.httpclient.api.Response;
import com.atlassian.jira.rest.client.api.JiraRestClient;
import com.atlassian.jira.rest.client.internal.async.AbstractAsynchronousRestClient;
import com.atlassian.jira.rest.client.internal.async.AsynchronousJiraRestClient;
import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import com.atlassian.jira.rest.client.internal.json.JsonParser;
import dev.hindsight.issue.JiraException;
import io.atlassian.util.concurrent.Promise;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.codehaus.jettison.json.JSONObject;

/**
 * The Jira behind a link, for one call of the port in one person's name: the Jira client where its calls are sound, and
 * requests of our own where they are not. Paths are relative to Jira's REST API, those that begin with a slash to Jira itself;
 * what goes into them has been checked.
 */
final class JiraApi extends AbstractAsynchronousRestClient {

    private final ApplicationLink link;
    private final LinkHttpClient http;
    private final String base;
    private final String api;
    private final JiraRestClient client;

    JiraApi(ApplicationLink link, LinkHttpClient http) {
        super(http);
        this.link = link;
        this.http = http;
        this.base = link.getRpcUrl().toString().replaceAll("/+$", "");
        this.api = base + "/rest/api/2/";
        this.client = new AsynchronousJiraRestClient(URI.create(base), http);
    }

    /** The same Jira for questions that may cost only a part of the call's time. */
    JiraApi within(Duration time) {
        return new JiraApi(link, http.within(time));
    }

    /** Asks by a call of the Jira client. */
    <T> T read(String what, Function<JiraRestClient, Promise<T>> call) {
        return claim(() -> call.apply(client), http.failures(what, false));
    }

    /** Writes by a call of the Jira client. */
    <T> T write(String what, Function<JiraRestClient, Promise<T>> call) {
        return claim(() -> call.apply(client), http.failures(what, true));
    }

    <T> T get(String path, JsonParser<?, T> parser) {
        return claim(() -> getAndParse(address(path), parser), http.failures("GET " + path, false));
    }

    /** Asks by a request that carries the question as its body. */
    <T> T ask(String path, JSONObject question, JsonObjectParser<T> parser) {
        return claim(
                () -> callAndParse(
                        json(path, question)
                                .setAttribute(LinkHttpClient.READS, "yes")
                                .post(),
                        parser),
                http.failures("POST " + path, false));
    }

    /** Sends what Jira answers with a success of no interest. */
    void post(String path, JSONObject body) {
        claim(() -> post(address(path), body), http.failures("POST " + path, true));
    }

    void put(String path, JSONObject body) {
        claim(() -> put(address(path), body, json -> json), http.failures("PUT " + path, true));
    }

    void delete(String path) {
        claim(() -> delete(address(path)), http.failures("DELETE " + path, true));
    }

    /** The reply to a writing request, be it a success or a refusal. */
    Response answer(String path, JSONObject body) {
        return claim(
                () -> json(path, body)
                        .setAttribute(LinkHttpClient.KEEPS_REFUSAL, "yes")
                        .post(),
                http.failures("POST " + path, true));
    }

    private Request.Builder json(String path, JSONObject body) {
        Request.Builder request = http.newRequest(address(path), "application/json", body.toString());
        return request.setAccept("application/json");
    }

    private URI address(String path) {
        return URI.create(path.startsWith("/") ? base + path : api + path);
    }

    // Promises are completed when they arrive, so that claiming neither waits nor minds an interruption
    private static <T> T claim(Supplier<Promise<T>> call, Failures failures) {
        try {
            return call.get().claim();
        } catch (JiraException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.ofUnreadable();
        }
    }
}
