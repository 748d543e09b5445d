package dev.hindsight.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.render.SettingsRequest;
import java.io.IOException;
import java.util.Locale;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The page on which administrators set the plugin up. Works without JavaScript. Threads may share it. */
@AdminOnly
public final class SettingsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Administrators administrators;
    private final transient SettingsPage page;
    private final transient XsrfTokenAccessor tokens;
    private final transient XsrfTokenValidator validator;

    public SettingsServlet(
            Administrators administrators, SettingsPage page, XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
        this.administrators = administrators;
        this.page = page;
        this.tokens = tokens;
        this.validator = validator;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (admitted(request, response)) {
            boolean saved = request.getParameter("saved") != null;
            write(response, HttpServletResponse.SC_OK, page.shown(locale(), form(request, response), saved));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admitted(request, response)) {
            return;
        }
        if (!validator.validateFormEncodedToken(request)) {
            write(response, HttpServletResponse.SC_FORBIDDEN, page.expired(locale(), form(request, response)));
            return;
        }
        SettingsRequest.Form form = form(request, response);
        switch (String.valueOf(request.getParameter("do"))) {
            case "new-webhook" -> write(response, HttpServletResponse.SC_OK, page.withNewWebhook(locale(), form));
            case "confirm-address" -> {
                page.confirmAddress();
                response.sendRedirect(form.action() + "?saved");
            }
            default -> save(request, response, form);
        }
    }

    private void save(HttpServletRequest request, HttpServletResponse response, SettingsRequest.Form form)
            throws IOException {
        SettingsForm entered = page.entered(request);
        if (entered.errors().isEmpty()) {
            page.store(entered);
            response.sendRedirect(form.action() + "?saved");
        } else {
            write(response, HttpServletResponse.SC_BAD_REQUEST, page.refused(locale(), form, entered));
        }
    }

    private boolean admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Administrators.Verdict verdict = administrators.check(request, response);
        if (verdict == Administrators.Verdict.REFUSED) {
            write(response, HttpServletResponse.SC_FORBIDDEN, page.administratorsOnly(locale()));
        }
        return verdict == Administrators.Verdict.PASS;
    }

    private SettingsRequest.Form form(HttpServletRequest request, HttpServletResponse response) {
        return new SettingsRequest.Form(
                request.getRequestURI(),
                validator.getXsrfParameterName(),
                tokens.getXsrfToken(request, response, true));
    }

    private Locale locale() {
        return page.locale();
    }

    private static void write(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html);
    }
}
