package dev.hindsight.health.adapter;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.frame.AdminGuard;
import dev.hindsight.frame.ServletForms;
import dev.hindsight.settings.adapter.SettingsRequest;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The page that tells administrators how the plugin is doing and lets them set it going again. Works without
 * JavaScript. Threads may share it.
 */
@AdminOnly
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String RETRY = "retry-now";
    private static final String LOOK = "look-again";

    private final transient AdminGuard administrators;
    private final transient HealthPage page;
    private final transient XsrfTokenAccessor tokens;
    private final transient XsrfTokenValidator validator;

    public HealthServlet(
            AdminGuard administrators, HealthPage page, XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
        this.administrators = administrators;
        this.page = page;
        this.tokens = tokens;
        this.validator = validator;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (admitted(request, response)) {
            String done = String.valueOf(request.getParameter("done"));
            show(
                    request,
                    response,
                    HttpServletResponse.SC_OK,
                    switch (done) {
                        case RETRY -> Optional.of("health.retrying");
                        case LOOK -> Optional.of("health.looking");
                        default -> Optional.empty();
                    });
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admitted(request, response)) {
            return;
        }
        if (!validator.validateFormEncodedToken(request)) {
            show(request, response, HttpServletResponse.SC_FORBIDDEN, Optional.of("health.expired"));
            return;
        }
        String wanted = String.valueOf(request.getParameter("do"));
        switch (wanted) {
            case RETRY -> page.retryNow();
            case LOOK -> page.lookAgain();
            default -> {
                response.sendRedirect(request.getRequestURI());
                return;
            }
        }
        response.sendRedirect(request.getRequestURI() + "?done=" + wanted);
    }

    private boolean admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AdminGuard.Verdict verdict = administrators.check(request, response);
        if (verdict == AdminGuard.Verdict.REFUSED) {
            ServletForms.write(response, HttpServletResponse.SC_FORBIDDEN, page.administratorsOnly());
        }
        return verdict == AdminGuard.Verdict.PASS;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, Optional<String> news)
            throws IOException {
        SettingsRequest.Form form = ServletForms.form(request.getRequestURI(), request, response, tokens, validator);
        String export = request.getContextPath() + "/rest/hindsight/1.0/export?format=csv";
        ServletForms.write(response, status, page.shown(form, export, news));
    }
}
