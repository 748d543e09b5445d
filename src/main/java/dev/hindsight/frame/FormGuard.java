package dev.hindsight.frame;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Decides who gets to a form page. Visitors are sent to sign in, administrators to confirm their password, and back
 * afterwards; what a person may not use looks like what does not exist.
 */
public final class FormGuard {

    private final Access access;
    private final Users users;
    private final LoginUriProvider login;
    private final WebSudoManager confirmations;

    public FormGuard(Access access, Users users, LoginUriProvider login, WebSudoManager confirmations) {
        this.access = access;
        this.users = users;
        this.login = login;
        this.confirmations = confirmations;
    }

    /** What is to be done with a request. */
    sealed interface Verdict {}

    /**
     * The person may use the page.
     *
     * @param subject key of the space or id of the page that it is about, as the wiki writes it; empty text for the site
     */
    record Admitted(User user, String subject) implements Verdict {}

    /** The person has been sent elsewhere first, and the response is complete. */
    record SentOn() implements Verdict {}

    /** There is no such thing, or the person may not use it. */
    record NotFound() implements Verdict {}

    Verdict check(FormRights rights, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = users.current();
        if (user.isEmpty()) {
            URI back = URI.create(request.getRequestURL() + rights.query(rights.asked(request)));
            response.sendRedirect(login.getLoginUri(back).toString());
            return new SentOn();
        }
        Optional<String> subject = permitted(rights, request);
        if (subject.isEmpty()) {
            return new NotFound();
        }
        if (rights == FormRights.SITE_ADMINISTRATORS && !confirmed(request, response)) {
            return new SentOn();
        }
        return new Admitted(user.get(), subject.get());
    }

    /** What the page is about, where the current user has the right; empty where there is no such thing. */
    private Optional<String> permitted(FormRights rights, HttpServletRequest request) {
        String asked = rights.asked(request);
        return switch (rights) {
            case SITE_ADMINISTRATORS -> Optional.of("").filter(site -> access.mayAdminister());
            case SPACE_ADMINISTRATORS -> space(asked).filter(access::mayAdminister);
            case SPACE_VIEWERS -> space(asked).filter(access::mayViewSpace);
            case PAGE_VIEWERS -> page(asked).filter(access::mayView).map(id -> Long.toString(id));
            case PAGE_EDITORS ->
                page(asked)
                        .filter(id -> access.mayView(id) && access.mayEdit(id))
                        .map(id -> Long.toString(id));
        };
    }

    private Optional<String> space(String asked) {
        return asked.isBlank() ? Optional.empty() : access.findSpace(asked);
    }

    private static Optional<Long> page(String asked) {
        return asked.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(asked)) : Optional.empty();
    }

    private boolean confirmed(HttpServletRequest request, HttpServletResponse response) {
        try {
            confirmations.willExecuteWebSudoRequest(request);
            return true;
        } catch (WebSudoSessionException e) {
            confirmations.enforceWebSudoProtection(request, response);
            return false;
        }
    }
}
