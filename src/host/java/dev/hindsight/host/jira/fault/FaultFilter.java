package dev.hindsight.host.jira.fault;

import dev.hindsight.host.server.Connection;
import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Shows the waiting faults to requests, but never to those that manage faults. */
public final class FaultFilter extends HttpFilter {

    private final transient Faults faults;

    public FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestLog.path(request);
        if (RequestLog.isOurs(path)) {
            chain.doFilter(request, response);
            return;
        }
        var fault = faults.take(request.getMethod(), path);
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        switch (fault.get().kind()) {
            case DELAY -> {
                sleep(fault.get().millis());
                chain.doFilter(request, response);
            }
            case FORBIDDEN ->
                answer(
                        response,
                        403,
                        "application/json",
                        "{\"errorMessages\":[\"You do not have the permission to do this.\"],\"errors\":{}}");
            case ERROR ->
                answer(
                        response,
                        500,
                        "application/json",
                        "{\"errorMessages\":[\"Internal server error\"],\"errors\":{}}");
            case UNAVAILABLE ->
                answer(
                        response,
                        503,
                        "text/html",
                        "<html><body><h1>Jira is temporarily unavailable</h1></body></html>");
            case TOO_MANY -> tooMany(response, fault.get().retryAfter());
            case DROP_REQUEST -> {
                request.setAttribute(RequestLog.STATUS, 0);
                Connection.of(request).cut();
            }
            case DROP_RESPONSE -> {
                chain.doFilter(request, new LostResponse(response));
                request.setAttribute(RequestLog.STATUS, response.getStatus());
                Connection.of(request).cut();
            }
        }
    }

    private static void tooMany(HttpServletResponse response, int retryAfter) throws IOException {
        response.setIntHeader("Retry-After", retryAfter);
        response.setIntHeader("X-RateLimit-Limit", 10);
        response.setIntHeader("X-RateLimit-Remaining", 0);
        response.setIntHeader("X-RateLimit-FillRate", 1);
        response.setIntHeader("X-RateLimit-Interval-Seconds", 1);
        answer(response, 429, "application/json", "{\"message\":\"Rate limit exceeded.\"}");
    }

    private static void answer(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type + ";charset=UTF-8");
        response.getWriter().write(body);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
