package dev.hindsight.host.jira;

import com.atlassian.httpclient.apache.httpcomponents.DefaultResponse;
import com.atlassian.httpclient.api.Request;
import com.atlassian.httpclient.api.Response;
import com.atlassian.httpclient.api.ResponsePromise;
import com.atlassian.httpclient.api.ResponsePromises;
import com.atlassian.httpclient.base.AbstractHttpClient;
import com.atlassian.jira.rest.client.internal.async.DisposableHttpClient;
import io.atlassian.util.concurrent.Promise;
import io.atlassian.util.concurrent.Promises;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** Lets Atlassian's Jira client run on the JDK's HTTP client, as one person. No redirects, cookies or cache. */
final class PlainTransport extends AbstractHttpClient implements DisposableHttpClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String authorization;

    PlainTransport(String authorization) {
        this.authorization = authorization;
    }

    @Override
    public ResponsePromise execute(Request request) {
        Promise<Response> response;
        try {
            response =
                    Promises.promise(answer(http.send(translated(request), HttpResponse.BodyHandlers.ofByteArray())));
        } catch (IOException | InterruptedException e) {
            response = Promises.rejected(e);
        }
        return ResponsePromises.toResponsePromise(response);
    }

    private HttpRequest translated(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.getUri()).header("Authorization", authorization);
        for (Map.Entry<String, String> header : request.getHeaders().entrySet()) {
            if (!header.getKey().equalsIgnoreCase("Content-Length")) {
                builder.header(header.getKey(), header.getValue());
            }
        }
        HttpRequest.BodyPublisher body = request.hasEntity()
                ? HttpRequest.BodyPublishers.ofString(request.getEntity())
                : HttpRequest.BodyPublishers.noBody();
        return builder.method(request.getMethod().name(), body).build();
    }

    private static Response answer(HttpResponse<byte[]> response) {
        var builder = DefaultResponse.builder();
        builder.setStatusCode(response.statusCode());
        builder.setStatusText("");
        response.headers().map().forEach((name, values) -> builder.setHeader(name, String.join(",", values)));
        builder.setMaxEntitySize(1 << 24);
        builder.setEntityStream(new ByteArrayInputStream(response.body()));
        return builder.build();
    }

    @Override
    public void flushCacheByUriPattern(Pattern pattern) {
        // There is no cache
    }

    @Override
    public void destroy() {
        // There is nothing to close
    }
}
