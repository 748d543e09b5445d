package dev.hindsight.settings.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.frame.AdminGuard;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * The page on which administrators of a space set what is otherwise there than for the site. The space is named by the
 * parameter {@code key}. Threads may share it.
 */
@LicensedOnly
public final class SpaceSettingsServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    public SpaceSettingsServlet(
            AdminGuard administrators, SettingsPage page, XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
        super(administrators, page, tokens, validator);
    }

    @Override
    Optional<String> space(HttpServletRequest request) {
        return Optional.of(Optional.ofNullable(request.getParameter("key")).orElse(""));
    }
}
