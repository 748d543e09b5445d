package dev.hindsight.host.confluence.probe;

import com.atlassian.annotations.security.AdminOnly;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** An administration page that wants the site's frame. */
@AdminOnly
public final class AdminServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<html><head><title>Probe</title><meta name=\"decorator\" content=\"atl.admin\"></head>"
                        + "<body><p>path " + request.getServletPath() + " info " + request.getPathInfo()
                        + "</p></body></html>");
    }
}
