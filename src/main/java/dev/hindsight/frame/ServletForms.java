package dev.hindsight.frame;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What all servlets with a form do alike: prove that the form is theirs, and answer with a page. Stateless. */
public final class ServletForms {

    private ServletForms() {}

    /** A form that is sent to an address, with the proof that this response made it. */
    public static FormToken form(
            String action,
            HttpServletRequest request,
            HttpServletResponse response,
            XsrfTokenAccessor tokens,
            XsrfTokenValidator validator) {
        return new FormToken(action, validator.getXsrfParameterName(), tokens.getXsrfToken(request, response, true));
    }

    /** Answers with a page that nobody keeps: it holds a proof, and what may have changed when it is asked for again. */
    public static void write(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html);
    }
}
