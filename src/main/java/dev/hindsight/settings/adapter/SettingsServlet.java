package dev.hindsight.settings.adapter;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.frame.AdminGuard;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** The page on which administrators set the plugin up for the site. Threads may share it. */
@AdminOnly
public final class SettingsServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    public SettingsServlet(
            AdminGuard administrators, SettingsPage page, XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
        super(administrators, page, tokens, validator);
    }

    @Override
    Optional<String> space(HttpServletRequest request) {
        return Optional.empty();
    }
}
