package dev.hindsight.host.confluence.link;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.sal.api.net.RequestFilePart;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseHandler;
import com.atlassian.sal.api.net.ResponseStatusException;
import com.atlassian.sal.api.net.ReturningResponseHandler;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to Jira, sent on the calling thread when executed. Files and entities are not supported.
 */
final class LinkRequest implements ApplicationLinkRequest {

    private final MethodType method;
    private final Optional<Person> person;
    private final Credentials credentials;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private URI url;
    private String body = "";
    private Duration connecting = Duration.ofSeconds(10);
    private Duration answering = Duration.ofSeconds(10);
    private boolean following = true;

    LinkRequest(MethodType method, URI url, Optional<Person> person, Credentials credentials) {
        this.method = method;
        this.url = url;
        this.person = person;
        this.credentials = credentials;
    }

    @Override
    public ApplicationLinkRequest setConnectionTimeout(int millis) {
        connecting = Duration.ofMillis(millis);
        return this;
    }

    @Override
    public ApplicationLinkRequest setSoTimeout(int millis) {
        answering = Duration.ofMillis(millis);
        return this;
    }

    @Override
    public ApplicationLinkRequest setUrl(String address) {
        url = URI.create(address);
        return this;
    }

    @Override
    public ApplicationLinkRequest setRequestBody(String text) {
        return setRequestBody(text, "text/plain;charset=UTF-8");
    }

    @Override
    public ApplicationLinkRequest setRequestBody(String text, String contentType) {
        body = text;
        headers.computeIfAbsent("Content-Type", name -> new ArrayList<>(List.of(contentType)));
        return this;
    }

    @Override
    public ApplicationLinkRequest setFiles(List<RequestFilePart> files) {
        throw new UnsupportedOperationException("The embedded application link sends no files.");
    }

    @Override
    public ApplicationLinkRequest setEntity(Object entity) {
        throw new UnsupportedOperationException("The embedded application link sends texts only.");
    }

    @Override
    public ApplicationLinkRequest addRequestParameters(String... namesAndValues) {
        StringBuilder form = new StringBuilder(body);
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(Html.urlPart(namesAndValues[i]))
                    .append('=')
                    .append(Html.urlPart(namesAndValues[i + 1]));
        }
        return setRequestBody(form.toString(), "application/x-www-form-urlencoded");
    }

    @Override
    public ApplicationLinkRequest addBasicAuthentication(String host, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public ApplicationLinkRequest addHeader(String name, String value) {
        headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        return this;
    }

    @Override
    public ApplicationLinkRequest setHeader(String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        return addHeader(name, value);
    }

    @Override
    public ApplicationLinkRequest setFollowRedirects(boolean follow) {
        following = follow;
        return this;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return Map.copyOf(headers);
    }

    @Override
    public void execute(ResponseHandler<? super Response> handler) throws ResponseException {
        handler.handle(send());
    }

    @Override
    public String execute() throws ResponseException {
        Response response = send();
        if (!response.isSuccessful()) {
            throw new ResponseStatusException(
                    "Unexpected response received. Status code: " + response.getStatusCode(), response);
        }
        return response.getResponseBodyAsString();
    }

    @Override
    public <R> R executeAndReturn(ReturningResponseHandler<? super Response, R> handler) throws ResponseException {
        return handler.handle(send());
    }

    @Override
    public <R> R execute(ApplicationLinkResponseHandler<R> handler) throws ResponseException {
        Response response = send();
        return response.getStatusCode() == 401 ? handler.credentialsRequired(response) : handler.handle(response);
    }

    private Response send() throws ResponseException {
        credentials.header(person).ifPresent(value -> headers.putIfAbsent("Authorization", List.of(value)));
        Outgoing outgoing = new Outgoing(method, url, Map.copyOf(headers), body);
        Response response = Transport.send(outgoing, connecting, answering, following);
        if (response.getStatusCode() == 401) {
            credentials.refused(person);
        }
        return response;
    }
}
