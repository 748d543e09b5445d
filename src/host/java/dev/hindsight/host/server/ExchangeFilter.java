package dev.hindsight.host.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Logs calls with their answers; one whose connection was cut has none and is left out. */
final class ExchangeFilter extends HttpFilter {

    private final transient ExchangeLog log;

    ExchangeFilter(ExchangeLog log) {
        this.log = log;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] body = request.getInputStream().readAllBytes();
        CopiedResponse copied = new CopiedResponse(response);
        chain.doFilter(new ReadRequest(request, body), copied);
        copied.flushWriter();
        if (Connection.of(request).isCut()) {
            return;
        }
        log.add(new Exchange(
                request.getMethod(),
                request.getRequestURI(),
                orEmpty(request.getQueryString()),
                orEmpty(request.getContentType()),
                new String(body, StandardCharsets.UTF_8),
                response.getStatus(),
                orEmpty(response.getContentType()),
                copied.text()));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
