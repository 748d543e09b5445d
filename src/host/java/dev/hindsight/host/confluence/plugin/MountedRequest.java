package dev.hindsight.host.confluence.plugin;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request whose path is divided as a mounted servlet expects it. */
final class MountedRequest extends HttpServletRequestWrapper {

    private final String servletPath;
    private final @Nullable String pathInfo;

    MountedRequest(HttpServletRequest request, String servletPath, @Nullable String pathInfo) {
        super(request);
        this.servletPath = servletPath;
        this.pathInfo = pathInfo;
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public @Nullable String getPathInfo() {
        return pathInfo;
    }
}
