package dev.hindsight.approval.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.approval.ApprovePage;
import dev.hindsight.frame.ServletForms;
import dev.hindsight.settings.adapter.SettingsRequest;
import dev.hindsight.wiki.Access;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The page on which an editor says that a restricted page or a draft shall get its tickets. It tells nothing to who may
 * not view the page, and works without JavaScript. Threads may share it.
 */
@LicensedOnly
public final class ApproveServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient ApprovalPage page;
    private final transient Access access;
    private final transient XsrfTokenAccessor tokens;
    private final transient XsrfTokenValidator validator;

    public ApproveServlet(ApprovalPage page, Access access, XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
        this.page = page;
        this.access = access;
        this.tokens = tokens;
        this.validator = validator;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApprovePage.Question> question = admitted(request, response);
        if (question.isPresent()) {
            String html = page.shown(id(request), form(request, response), question.get(), false);
            ServletForms.write(response, HttpServletResponse.SC_OK, html);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApprovePage.Question> question = admitted(request, response);
        if (question.isEmpty()) {
            return;
        }
        if (!validator.validateFormEncodedToken(request)) {
            String html = page.shown(id(request), form(request, response), question.get(), true);
            ServletForms.write(response, HttpServletResponse.SC_FORBIDDEN, html);
            return;
        }
        switch (String.valueOf(request.getParameter("do"))) {
            case "confirm" -> page.confirm(id(request), question.get(), shown(request));
            case "withdraw" -> page.withdraw(id(request));
            default -> {}
        }
        response.sendRedirect(question.get().address().toString());
    }

    /** The question, for who may edit the page; for anybody else the response is complete. */
    private Optional<ApprovePage.Question> admitted(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long id = id(request);
        Optional<ApprovePage.Question> question = access.mayView(id) ? page.question(id) : Optional.empty();
        if (question.isEmpty()) {
            ServletForms.write(response, HttpServletResponse.SC_NOT_FOUND, page.noSuchPage(id));
        } else if (!access.mayEdit(id)) {
            ServletForms.write(response, HttpServletResponse.SC_FORBIDDEN, page.notEditable());
            return Optional.empty();
        }
        return question;
    }

    /** The id asked for; 0, which no page has, for what is none. */
    private static long id(HttpServletRequest request) {
        String id = request.getParameter("id");
        return id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    }

    private static Set<String> shown(HttpServletRequest request) {
        String[] shown = request.getParameterValues("of");
        return shown == null ? Set.of() : Set.copyOf(Arrays.asList(shown));
    }

    private SettingsRequest.Form form(HttpServletRequest request, HttpServletResponse response) {
        return ServletForms.form(request.getRequestURI(), request, response, tokens, validator);
    }
}
