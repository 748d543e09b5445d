package dev.hindsight.host.jira.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The latest requests, from their arrival on; a status of 0 says that the request is still at work or was
 * dropped. The calls of
 * {@code /rest/host/} are left out.
 */
public final class RequestLog extends HttpFilter {

    /** Name of a request attribute with the status of a request that is cut off; cutting spoils the response's own. */
    static final String STATUS = RequestLog.class.getName() + ".status";

    private static final int MOST = 10_000;

    private final transient Deque<Entry> entries = new ArrayDeque<>();

    /** One request; user and status are filled in when it is answered, under the lock of the list. */
    private static final class Entry {
        private final String method;
        private final String path;
        private String user = "";
        private int status;

        private Entry(String method, String path) {
            this.method = method;
            this.path = path;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOurs(path(request))) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        Entry entry = new Entry(request.getMethod(), path(request) + (query == null ? "" : "?" + query));
        add(entry);
        try {
            chain.doFilter(request, response);
        } finally {
            Optional<Person> person = SignIn.person(request);
            synchronized (entries) {
                entry.user = person.map(Person::userName).orElse("");
                entry.status = request.getAttribute(STATUS) instanceof Integer status ? status : response.getStatus();
            }
        }
    }

    /** The oldest first. */
    public JsonNode json() {
        synchronized (entries) {
            return Json.array(
                    List.copyOf(entries),
                    entry -> Json.object()
                            .put("method", entry.method)
                            .put("path", entry.path)
                            .put("user", entry.user)
                            .put("status", entry.status));
        }
    }

    public void clear() {
        synchronized (entries) {
            entries.clear();
        }
    }

    /** The path below the context path. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static boolean isOurs(String path) {
        return path.startsWith("/rest/host/");
    }

    private void add(Entry entry) {
        synchronized (entries) {
            if (entries.size() == MOST) {
                entries.removeFirst();
            }
            entries.addLast(entry);
        }
    }
}
