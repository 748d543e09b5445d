package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.httpclient.api.Request;
import com.atlassian.httpclient.api.ResponsePromise;
import com.atlassian.httpclient.api.ResponsePromises;
import com.atlassian.httpclient.base.AbstractHttpClient;
import com.atlassian.jira.rest.client.internal.async.DisposableHttpClient;
import com.atlassian.sal.api.net.Request.MethodType;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import dev.hindsight.issue.JiraException;
import io.atlassian.util.concurrent.Promises;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The transport under the Jira client: executes each request over an application link, in the name of the thread's
 * user, on the calling thread, without redirects, cookies and caches. Every promise it gives is completed, with a
 * readable success; all else leaves {@link #execute} as a {@link JiraException}.
 */
final class LinkHttpClient extends AbstractHttpClient implements DisposableHttpClient {

    /** Attribute of a POST that only reads. */
    static final String READS = "reads";

    /** Attribute of a request whose caller reads replies of status 400 itself. */
    static final String KEEPS_REFUSAL = "keeps-refusal";

    private final ApplicationLinkRequestFactory requests;
    private final Deadline limits;

    LinkHttpClient(ApplicationLinkRequestFactory requests, Deadline limits) {
        this.requests = requests;
        this.limits = limits;
    }

    /** The same transport for requests that may cost only a part of the call's time. */
    LinkHttpClient within(Duration time) {
        return new LinkHttpClient(requests, limits.within(time));
    }

    @Override
    public ResponsePromise execute(Request request) {
        Failures failures = failures(request);
        Reply reply = send(request, failures);
        boolean kept = reply.status() == 400 && JirasOwn.is(reply) && request.getAttribute(KEEPS_REFUSAL) != null;
        if (!kept) {
            failures.ofReply(reply).ifPresent(LinkHttpClient::fail);
        }
        return ResponsePromises.toResponsePromise(Promises.promise(reply.forClient()));
    }

    private static void fail(JiraException failure) {
        throw failure;
    }

    /** What failures of a request mean. */
    Failures failures(Request request) {
        boolean write = request.getMethod() != Request.Method.GET && request.getAttribute(READS) == null;
        return failures(request.getMethod() + " " + request.getUri(), write);
    }

    /** What failures of a request mean that is known by its description only. */
    Failures failures(String request, boolean write) {
        return new Failures(request, write, limits.clock());
    }

    private Reply send(Request request, Failures failures) {
        ApplicationLinkRequest prepared = prepare(request);
        limits.check(failures.write());
        boolean cutShort = !failures.write() && limits.isNear();
        try {
            return prepared.execute(new ReplyReader());
        } catch (ResponseException | RuntimeException e) {
            JiraException failure = failures.ofTransport(e);
            // Jira has answered before, for as long as the call may take: that is no sign of being down
            throw cutShort && failure.kind() == JiraException.Kind.NOT_SENT
                    ? new JiraException.TooMuch("The call took too long: " + request.getUri())
                    : failure;
        }
    }

    private ApplicationLinkRequest prepare(Request request) {
        try {
            ApplicationLinkRequest prepared = requests.createRequest(
                    MethodType.valueOf(request.getMethod().name()),
                    request.getUri().toString());
            prepared.setConnectionTimeout(limits.connectMillis());
            prepared.setSoTimeout(limits.silenceMillis());
            prepared.setFollowRedirects(false);
            prepared.setHeader("Accept", "application/json");
            if (request.hasEntity()) {
                prepared.setRequestBody(ascii(request.getEntity()), "application/json");
            }
            return prepared;
        } catch (CredentialsRequiredException e) {
            throw Failures.ofCredentials(e);
        } catch (RuntimeException e) {
            throw new JiraException.NotSent("The link cannot be used: " + request.getUri(), e);
        }
    }

    // JSON escapes spare us the question in which charset the link sends a body
    private static String ascii(String json) {
        return Pattern.compile("[^\\x00-\\x7F]").matcher(json).replaceAll(found -> escapes(found.group()));
    }

    private static String escapes(String character) {
        StringBuilder escapes = new StringBuilder();
        character.chars().forEach(unit -> escapes.append(String.format("\\\\u%04x", unit)));
        return escapes.toString();
    }

    @Override
    public void flushCacheByUriPattern(Pattern pattern) {
        // There is no cache
    }

    @Override
    public void destroy() {
        // Nothing is held
    }

    private final class ReplyReader implements ApplicationLinkResponseHandler<Reply> {

        @Override
        public Reply handle(Response response) throws ResponseException {
            return Reply.of(response, limits);
        }

        @Override
        public Reply credentialsRequired(Response response) {
            throw Failures.ofCredentials(requests);
        }
    }
}
