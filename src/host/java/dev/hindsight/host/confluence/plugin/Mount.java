package dev.hindsight.host.confluence.plugin;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A servlet of a plugin at its place below a common address. It is initialized at its first request.
 */
public final class Mount {

    private final String prefix;
    private final boolean exact;
    private final HttpServlet servlet;
    private final Map<String, String> parameters;
    private boolean initialized;

    /**
     * @param pattern such as {@code /hindsight/admin} or {@code /hindsight/*}, below the common address
     */
    public Mount(String pattern, HttpServlet servlet, Map<String, String> parameters) {
        this.exact = !pattern.endsWith("/*");
        this.prefix = exact ? pattern : pattern.substring(0, pattern.length() - 2);
        this.servlet = servlet;
        this.parameters = Map.copyOf(parameters);
    }

    String prefix() {
        return prefix;
    }

    boolean matches(String path) {
        return path.equals(prefix) || (!exact && path.startsWith(prefix + "/"));
    }

    /** The servlet, ready to serve. */
    synchronized HttpServlet ready(ServletContext context) throws ServletException {
        if (!initialized) {
            servlet.init(new Configuration(context));
            initialized = true;
        }
        return servlet;
    }

    synchronized void destroy() {
        if (initialized) {
            servlet.destroy();
        }
        initialized = false;
    }

    /** The request as the servlet expects it: its own path as the servlet path, the rest as path info. */
    HttpServletRequest request(HttpServletRequest request, String path) {
        String rest = path.substring(prefix.length());
        return new MountedRequest(request, request.getServletPath() + prefix, rest.isEmpty() ? null : rest);
    }

    private final class Configuration implements ServletConfig {

        private final ServletContext context;

        Configuration(ServletContext context) {
            this.context = context;
        }

        @Override
        public String getServletName() {
            return prefix;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public @Nullable String getInitParameter(String name) {
            return parameters.get(name);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
