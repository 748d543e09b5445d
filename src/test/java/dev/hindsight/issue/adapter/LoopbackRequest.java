package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.sal.api.net.RequestFilePart;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseConnectTimeoutException;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseHandler;
import com.atlassian.sal.api.net.ResponseReadTimeoutException;
import com.atlassian.sal.api.net.ResponseTransportException;
import com.atlassian.sal.api.net.ReturningResponseHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A request over {@link LoopbackLink} on the JDK's client, which wraps failures as SAL's own requests do. What the
 * plugin does not use fails.
 */
final class LoopbackRequest implements ApplicationLinkRequest {

    private final String method;
    private final HttpRequest.Builder request;
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
    private HttpClient.Redirect redirect = HttpClient.Redirect.ALWAYS;
    private int connectMillis;

    LoopbackRequest(String method, String address) {
        this.method = method;
        this.request = HttpRequest.newBuilder(URI.create(address));
    }

    @Override
    public <R> R execute(ApplicationLinkResponseHandler<R> handler) throws ResponseException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirect)
                .connectTimeout(Duration.ofMillis(connectMillis))
                .build();
        try {
            HttpResponse<InputStream> response =
                    client.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofInputStream());
            LoopbackResponse received = new LoopbackResponse(response);
            return received.getHeaders().containsKey("x-token-rejected")
                    ? handler.credentialsRequired(received)
                    : handler.handle(received);
        } catch (HttpConnectTimeoutException e) {
            throw new ResponseConnectTimeoutException(e);
        } catch (HttpTimeoutException e) {
            throw new ResponseReadTimeoutException(e);
        } catch (SocketException e) {
            throw new ResponseTransportException(e);
        } catch (IOException | InterruptedException e) {
            throw new ResponseException(e);
        }
    }

    @Override
    public ApplicationLinkRequest setConnectionTimeout(int millis) {
        connectMillis = millis;
        return this;
    }

    @Override
    public ApplicationLinkRequest setSoTimeout(int millis) {
        request.timeout(Duration.ofMillis(millis));
        return this;
    }

    @Override
    public ApplicationLinkRequest setRequestBody(String text, String contentType) {
        request.setHeader("Content-Type", contentType);
        body = HttpRequest.BodyPublishers.ofString(text, StandardCharsets.ISO_8859_1);
        return this;
    }

    @Override
    public ApplicationLinkRequest setHeader(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    @Override
    public ApplicationLinkRequest setFollowRedirects(boolean follow) {
        redirect = follow ? HttpClient.Redirect.ALWAYS : HttpClient.Redirect.NEVER;
        return this;
    }

    @Override
    public ApplicationLinkRequest setUrl(String url) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApplicationLinkRequest setRequestBody(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApplicationLinkRequest setFiles(List<RequestFilePart> files) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApplicationLinkRequest setEntity(Object entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApplicationLinkRequest addRequestParameters(String... parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApplicationLinkRequest addBasicAuthentication(String host, String user, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApplicationLinkRequest addHeader(String name, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void execute(ResponseHandler<? super Response> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String execute() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R> R executeAndReturn(ReturningResponseHandler<? super Response, R> handler) {
        throw new UnsupportedOperationException();
    }
}
