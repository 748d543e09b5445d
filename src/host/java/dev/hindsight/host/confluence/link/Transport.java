package dev.hindsight.host.confluence.link;

import com.atlassian.sal.api.net.Request.MethodType;
import com.atlassian.sal.api.net.ResponseConnectTimeoutException;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseReadTimeoutException;
import com.atlassian.sal.api.net.ResponseTransportException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends one request and waits for the answer on the calling thread; what goes wrong becomes SAL's family of exceptions. Never sends
 * a write twice, and follows redirects of reads only.
 */
final class Transport {

    // Threads of their own: those that a request thread starts would hold on to its web application
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Transport::thread);
    private static final Map<Kind, HttpClient> CLIENTS = new ConcurrentHashMap<>();

    private Transport() {}

    private record Kind(Duration connecting, boolean following) {}

    static ReceivedResponse send(Outgoing outgoing, Duration connecting, Duration answering, boolean following)
            throws ResponseException {
        boolean reads = outgoing.method() == MethodType.GET || outgoing.method() == MethodType.HEAD;
        HttpClient client = CLIENTS.computeIfAbsent(new Kind(connecting, following && reads), Transport::client);
        try {
            HttpResponse<byte[]> response = client.send(request(outgoing, answering), BodyHandlers.ofByteArray());
            return new ReceivedResponse(response);
        } catch (HttpConnectTimeoutException e) {
            throw new ResponseConnectTimeoutException(e.getMessage(), e);
        } catch (HttpTimeoutException e) {
            throw new ResponseReadTimeoutException(e.getMessage(), e);
        } catch (IOException e) {
            throw new ResponseTransportException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResponseTransportException("Interrupted", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "host-link");
        thread.setDaemon(true);
        thread.setContextClassLoader(Transport.class.getClassLoader());
        return thread;
    }

    private static HttpClient client(Kind kind) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Transport.class.getClassLoader());
        try {
            return built(kind);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static HttpClient built(Kind kind) {
        return HttpClient.newBuilder()
                .executor(THREADS)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(kind.connecting())
                .followRedirects(kind.following() ? Redirect.NORMAL : Redirect.NEVER)
                .build();
    }

    private static HttpRequest request(Outgoing outgoing, Duration answering) {
        HttpRequest.Builder request = HttpRequest.newBuilder(outgoing.url())
                .timeout(answering)
                .method(
                        outgoing.method().name(),
                        outgoing.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(outgoing.body()));
        outgoing.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }
}
