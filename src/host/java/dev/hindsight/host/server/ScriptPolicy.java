package dev.hindsight.host.server;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Tells browsers to run scripts from files of this site only, and none that stands in a page or in one of its attributes. */
public final class ScriptPolicy extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", "script-src 'self'");
        chain.doFilter(request, response);
    }
}
