package dev.hindsight.host.confluence.plugin;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Passes requests on to whatever is mounted below its address at that moment; 404 when nothing is. */
public final class MountServlet extends HttpServlet {

    private final transient Mounts mounts;

    public MountServlet(Mounts mounts) {
        this.mounts = mounts;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Mount> mount = mounts.at(path);
        if (mount.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        mount.get().ready(getServletContext()).service(mount.get().request(request, path), response);
    }
}
