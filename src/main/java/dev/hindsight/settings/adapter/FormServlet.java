package dev.hindsight.settings.adapter;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.frame.AdminGuard;
import dev.hindsight.frame.ServletForms;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * What the settings pages of the site and of spaces have in common: who may use them, the proof that a form comes from
 * the page, and what the buttons do. Works without JavaScript. Threads may share it.
 */
abstract class FormServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient AdminGuard administrators;
    private final transient SettingsPage page;
    private final transient XsrfTokenAccessor tokens;
    private final transient XsrfTokenValidator validator;

    FormServlet(AdminGuard administrators, SettingsPage page, XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
        this.administrators = administrators;
        this.page = page;
        this.tokens = tokens;
        this.validator = validator;
    }

    /** The key of the space whose settings are asked for; empty for those of the site. */
    abstract Optional<String> space(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (admitted(request, response)) {
            boolean saved = request.getParameter("saved") != null;
            ServletForms.write(response, HttpServletResponse.SC_OK, page.shown(visit(request, response), saved));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admitted(request, response)) {
            return;
        }
        FormContext visit = visit(request, response);
        if (!validator.validateFormEncodedToken(request)) {
            ServletForms.write(response, HttpServletResponse.SC_FORBIDDEN, page.expired(visit));
            return;
        }
        String wanted = String.valueOf(request.getParameter("do"));
        if (wanted.equals("test")) {
            ServletForms.write(response, HttpServletResponse.SC_OK, page.tested(visit));
        } else if (visit.space().isPresent() || !siteWide(wanted, visit, response)) {
            save(request, response, visit);
        }
    }

    /** Does what there is for the whole site only; false when it is something else that is wanted. */
    private boolean siteWide(String wanted, FormContext visit, HttpServletResponse response) throws IOException {
        switch (wanted) {
            case "new-webhook" -> ServletForms.write(response, HttpServletResponse.SC_OK, page.withNewWebhook(visit));
            case "set-up-webhook" ->
                ServletForms.write(response, HttpServletResponse.SC_OK, page.withWebhookSetUp(visit));
            case "confirm-address" -> {
                page.confirmAddress();
                response.sendRedirect(visit.whenSaved());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void save(HttpServletRequest request, HttpServletResponse response, FormContext visit) throws IOException {
        SettingsForm entered = page.entered(request, visit);
        if (entered.errors().isEmpty()) {
            page.store(entered, visit);
            response.sendRedirect(visit.whenSaved());
        } else {
            ServletForms.write(response, HttpServletResponse.SC_BAD_REQUEST, page.refused(visit, entered));
        }
    }

    private boolean admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> space = space(request);
        AdminGuard.Verdict verdict = space.isPresent()
                ? administrators.check(request, response, space.get())
                : administrators.check(request, response);
        if (verdict == AdminGuard.Verdict.REFUSED) {
            ServletForms.write(response, HttpServletResponse.SC_FORBIDDEN, page.administratorsOnly(space.isPresent()));
        }
        return verdict == AdminGuard.Verdict.PASS;
    }

    private FormContext visit(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> space = space(request);
        String query = space.map(key -> "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .orElse("");
        SettingsRequest.Form form =
                ServletForms.form(request.getRequestURI() + query, request, response, tokens, validator);
        return new FormContext(page.locale(), form, space);
    }
}
