package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.AuthorisationURIGenerator;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.sal.api.net.ResponseConnectTimeoutException;
import com.google.common.base.Throwables;
import dev.hindsight.issue.JiraException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one place where failures of the transport and statuses of Jira become a {@link JiraException}. The rule behind
 * all cases: a request that writes has not happened only where that is certain. Certain are: what fails while
 * connecting, and what Jira itself says with a status below 500, or 503. What something before Jira says of a request,
 * whatever the status, may hide that Jira has carried it out.
 *
 * @param request method and address, for people
 * @param write whether the request writes
 * @param clock tells from when to wait
 */
record Failures(String request, boolean write, Clock clock) {

    private static final List<Class<? extends Throwable>> BEFORE_SENDING = List.of(
            ResponseConnectTimeoutException.class,
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class);

    /** The same by name: of the host's transport and of packages that the plugin does not import. */
    private static final Set<String> NAMES_BEFORE_SENDING = Set.of(
            "ConnectTimeoutException",
            "ConnectionPoolTimeoutException",
            "SSLHandshakeException",
            "SSLPeerUnverifiedException");

    /** What a failure before or instead of a reply means. */
    JiraException ofTransport(Exception failure) {
        List<Throwable> chain = Throwables.getCausalChain(failure);
        if (chain.stream().anyMatch(Failures::isInterruption)) {
            Thread.currentThread().interrupt();
        }
        for (Throwable cause : chain) {
            if (cause instanceof JiraException known) {
                return known;
            }
            if (cause instanceof CredentialsRequiredException required) {
                return ofCredentials(required);
            }
            if (isBeforeSending(cause)) {
                return new JiraException.NotSent("Jira was not reached: " + request, failure);
            }
        }
        return write ? unknown("No reply came", failure) : silent(failure);
    }

    /** What it means that the person's token is missing, or no longer taken. */
    static JiraException ofCredentials(AuthorisationURIGenerator link) {
        return Optional.ofNullable(link.getAuthorisationURI())
                .<JiraException>map(JiraException.NotAuthorized::new)
                .orElseGet(() -> new JiraException.NotPermitted("Jira does not accept the link for this person"));
    }

    private static boolean isBeforeSending(Throwable cause) {
        return BEFORE_SENDING.stream().anyMatch(type -> type.isInstance(cause))
                || NAMES_BEFORE_SENDING.contains(cause.getClass().getSimpleName());
    }

    // Timeouts of connecting and reading are interruptions by their type only
    private static boolean isInterruption(Throwable cause) {
        return cause instanceof InterruptedException
                || cause instanceof ClosedByInterruptException
                || cause.getClass().equals(InterruptedIOException.class);
    }

    private JiraException silent(Exception failure) {
        return new JiraException.NotSent("Jira did not answer: " + request, failure);
    }

    private JiraException unknown(String what, Exception failure) {
        return new JiraException.OutcomeUnknown(what + ": " + request, failure);
    }

    private JiraException unknown(String what) {
        return new JiraException.OutcomeUnknown(what + ": " + request, null);
    }

    private JiraException wrong(String what) {
        return new JiraException.WrongAnswer(what + ": " + request, null);
    }

    /** What a reply without the expected content means. Its cause is left out, since parsers quote the content. */
    JiraException ofUnreadable() {
        return write ? unknown("The reply cannot be read") : wrong("The reply cannot be read");
    }

    /** What a status means; empty for a success that can be read. */
    Optional<JiraException> ofReply(Reply reply) {
        int status = reply.status();
        if (reply.isSuccess()) {
            return reply.isHtml() || !reply.whole() ? Optional.of(ofUnreadable()) : Optional.empty();
        }
        return Optional.of(JirasOwn.is(reply) ? ofJira(reply) : ofSomethingElse(status, reply));
    }

    private JiraException ofJira(Reply reply) {
        int status = reply.status();
        ErrorCollection words = ErrorCollection.in(reply.body()).or("Status " + status);
        return switch (status) {
            case 400 -> words.refused();
            case 401, 403 -> new JiraException.NotPermitted(words.line());
            case 404 -> new JiraException.NotFound(words.line());
            case 429, 503 -> busy(reply);
            default -> {
                if (write && status >= 500) {
                    yield unknown("Status " + status);
                }
                yield write && status >= 400 ? words.refused() : wrong("Status " + status);
            }
        };
    }

    private JiraException ofSomethingElse(int status, Reply reply) {
        if (write) {
            return unknown("Status " + status + ", not by Jira");
        }
        return switch (status) {
            case 408, 502, 504 -> unreachable(status);
            case 429, 503 -> busy(reply);
            default -> wrong("Status " + status + ", not by Jira");
        };
    }

    private JiraException busy(Reply reply) {
        return new JiraException.Busy(RetryAfter.end(reply, clock.instant()));
    }

    private JiraException unreachable(int status) {
        return new JiraException.NotSent("Status " + status + ", not by Jira: " + request, null);
    }
}
