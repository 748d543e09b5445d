package dev.hindsight.host.jira.fault;

import dev.hindsight.host.server.Connection;
import dev.hindsight.host.server.ReadRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Shows the waiting faults to requests, but never to those that manage faults. */
public final class FaultFilter extends HttpFilter {

    private static final String ELEMENTS = FaultFilter.class.getName() + ".elements";

    private final transient Faults faults;

    public FaultFilter(Faults faults) {
        this.faults = faults;
    }

    /** Whether this element of a bulk is to fail. */
    public static boolean fails(HttpServletRequest request, String element) {
        return request.getAttribute(ELEMENTS) instanceof Pattern pattern
                && pattern.matcher(element).find();
    }

    @Override
    protected void doFilter(HttpServletRequest received, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestLog.path(received);
        if (RequestLog.isOurs(path)) {
            chain.doFilter(received, response);
            return;
        }
        HttpServletRequest request = received;
        String body = "";
        if (path.startsWith("/rest/") && faults.lookAtBodies()) {
            byte[] bytes = received.getInputStream().readAllBytes();
            request = new ReadRequest(received, bytes);
            body = new String(bytes, StandardCharsets.UTF_8);
        }
        String readBody = body;
        Optional<Fault> fault = faults.take(request.getMethod(), path, () -> readBody);
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            show(fault.get(), request, response, chain);
        }
    }

    private static void show(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (fault.kind()) {
            case DELAY -> {
                sleep(fault.number("millis", 1000));
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
            case TOO_MANY -> tooMany(response, fault.number("retryAfter", 1));
            case DROP_REQUEST -> {
                request.setAttribute(RequestLog.STATUS, 0);
                Connection.of(request).cut();
            }
            case DROP_RESPONSE -> {
                chain.doFilter(request, new LostResponse(response));
                request.setAttribute(RequestLog.STATUS, response.getStatus());
                Connection.of(request).cut();
            }
            case REPLACE_RESPONSE -> {
                chain.doFilter(request, new LostResponse(response));
                response.reset();
                answer(
                        response,
                        fault.number("status", 200),
                        fault.text("contentType", "text/html"),
                        fault.text("body", ""));
            }
            case ELEMENT_500 -> {
                fault.body().ifPresent(pattern -> request.setAttribute(ELEMENTS, pattern));
                chain.doFilter(request, response);
            }
            case LOGIN_PAGE ->
                answer(
                        response,
                        200,
                        "text/html",
                        "<!DOCTYPE html><html><head><title>Log in</title></head><body><form method=\"post\""
                                + " action=\"/login.jsp\"><input name=\"os_username\"><input name=\"os_password\""
                                + " type=\"password\"></form></body></html>");
            case OAUTH_PROBLEM -> {
                String problem = fault.text("problem", "token_rejected");
                response.setHeader("WWW-Authenticate", "OAuth realm=\"jira\", oauth_problem=\"" + problem + "\"");
                answer(response, 401, "text/plain", "oauth_problem=" + problem);
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
