package dev.hindsight.frame;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private final ActionItems items;

    public FormGuard(
            Access access, Users users, LoginUriProvider login, WebSudoManager confirmations, ActionItems items) {
        this.items = items;
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
     * @param subject key of the space, id of the page or uid of the finding that it is about, as it is kept; empty text for the site
     * @param pageId id of that page, or of the one that the finding is on; empty where it is about something else
     */
    record Admitted(User user, String subject, Optional<Long> pageId) implements Verdict {}

    private record Subject(String name, Optional<Long> pageId) {}

    /** The person has been sent elsewhere first, and the response is complete. */
    record SentOn() implements Verdict {}

    /** There is no such thing, or the person may not use it. */
    record NotFound() implements Verdict {}

    /** @param kept the parameters besides that of the rights with which somebody comes back after signing in */
    Verdict check(FormRights rights, List<String> kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<User> user = users.current();
        if (user.isEmpty()) {
            response.sendRedirect(login.getLoginUri(back(rights, kept, request)).toString());
            return new SentOn();
        }
        Optional<Subject> subject = permitted(rights, request);
        if (subject.isEmpty()) {
            return new NotFound();
        }
        if (rights == FormRights.SITE_ADMINISTRATORS && !confirmed(request, response)) {
            return new SentOn();
        }
        return new Admitted(user.get(), subject.get().name(), subject.get().pageId());
    }

    private static URI back(FormRights rights, List<String> kept, HttpServletRequest request) {
        StringBuilder back = new StringBuilder(request.getRequestURL()).append(rights.query(rights.asked(request)));
        for (String name : kept) {
            String value = request.getParameter(name);
            if (value != null) {
                back.append(back.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
                back.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return URI.create(back.toString());
    }

    /** What the page is about, where the current user has the right; empty where there is no such thing. */
    private Optional<Subject> permitted(FormRights rights, HttpServletRequest request) {
        String asked = rights.asked(request);
        return switch (rights) {
            case SIGNED_IN -> Optional.of(new Subject("", Optional.empty()));
            case SITE_ADMINISTRATORS ->
                Optional.of(new Subject("", Optional.empty())).filter(site -> access.mayAdminister());
            case SPACE_ADMINISTRATORS ->
                space(asked).filter(access::mayAdminister).map(FormGuard::ofSpace);
            case SPACE_VIEWERS -> space(asked).filter(access::mayViewSpace).map(FormGuard::ofSpace);
            case PAGE_VIEWERS ->
                page(asked).filter(access::mayView).map(id -> new Subject(Long.toString(id), Optional.of(id)));
            case PAGE_EDITORS ->
                page(asked)
                        .filter(id -> access.mayView(id) && access.mayEdit(id))
                        .map(id -> new Subject(Long.toString(id), Optional.of(id)));
            case FINDING_VIEWERS ->
                finding(asked)
                        .map(item -> new Subject(
                                item.uid(), Optional.of(item.location().pageId())))
                        .filter(found -> found.pageId().filter(access::mayView).isPresent());
        };
    }

    private static Subject ofSpace(String key) {
        return new Subject(key, Optional.empty());
    }

    private Optional<ActionItem> finding(String asked) {
        return items.findAll(List.of(asked)).stream()
                .filter(item -> !item.isRemoved())
                .findFirst();
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
