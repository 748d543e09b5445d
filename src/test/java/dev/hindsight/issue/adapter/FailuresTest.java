package dev.hindsight.issue.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.atlassian.sal.api.net.ResponseConnectTimeoutException;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseReadTimeoutException;
import com.atlassian.sal.api.net.ResponseTransportException;
import dev.hindsight.issue.JiraException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.Test;

/** Failures of the transport, wrapped as the application link wraps them. */
public class FailuresTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final Failures writing = new Failures("POST issue", true, CLOCK);
    private final Failures reading = new Failures("GET issue/1", false, CLOCK);

    @Test
    public void nothingWasSentWhenConnectingFailed() {
        List<Exception> failures = List.of(
                new ResponseConnectTimeoutException("timed out"),
                new ResponseTransportException(new ConnectException("refused")),
                new ResponseException(new UnknownHostException("jira")),
                new ResponseTransportException(new NoRouteToHostException("no route")),
                new ResponseException(new SSLHandshakeException("unknown certificate")));

        for (Exception failure : failures) {
            assertEquals(
                    JiraException.NotSent.class, writing.ofTransport(failure).getClass());
        }
    }

    @Test
    public void aWriteMayHaveHappenedWhenTheConnectionBrokeLater() {
        List<Exception> failures = List.of(
                new ResponseReadTimeoutException("timed out"),
                new ResponseException(new SocketTimeoutException("Read timed out")),
                new ResponseTransportException(new SocketException("Connection reset")),
                new ResponseException(new IOException("closed")),
                new IllegalStateException("surprise"));

        for (Exception failure : failures) {
            assertEquals(
                    JiraException.OutcomeUnknown.class,
                    writing.ofTransport(failure).getClass());
            assertEquals(
                    JiraException.NotSent.class, reading.ofTransport(failure).getClass());
        }
    }

    @Test
    public void keepsTheFlagOfInterruption() {
        writing.ofTransport(new ResponseException(new InterruptedException()));

        assertTrue(Thread.interrupted());
    }

    @Test
    public void doesNotTakeATimeOutForAnInterruption() {
        writing.ofTransport(new ResponseException(new SocketTimeoutException("Read timed out")));

        assertEquals(false, Thread.interrupted());
    }
}
