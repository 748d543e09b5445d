package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.host.server.XsrfToken;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** SAL's two sides of the token in a form: giving it out and checking it. The session keeps the token. */
public final class XsrfTokens implements XsrfTokenAccessor, XsrfTokenValidator {

    @Override
    public @Nullable String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
        return create || request.getSession(false) != null ? XsrfToken.of(request) : null;
    }

    @Override
    public boolean validateFormEncodedToken(HttpServletRequest request) {
        return XsrfToken.isValid(request);
    }

    @Override
    public String getXsrfParameterName() {
        return XsrfToken.FIELD;
    }
}
