package dev.hindsight.frame;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.issue.Digest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * The proof in a form that it is one we showed to this person: Confluence's own, or where it offers none to plugins, one of ours
 * that is kept in the person's session.
 */
public final class FormTokens {

    private static final String OURS = "hindsight-form-token";
    private static final int BYTES = 16;

    private final OptionalServices services;
    private final SecureRandom random = new SecureRandom();

    public FormTokens(OptionalServices services) {
        this.services = services;
    }

    /** The name of the form's field that holds it. */
    String field() {
        return validator().map(XsrfTokenValidator::getXsrfParameterName).orElse(OURS);
    }

    /** What that field holds in a form for this person. */
    String token(HttpServletRequest request, HttpServletResponse response) {
        if (validator().isEmpty()) {
            return ours(request.getSession());
        }
        return services.find(XsrfTokenAccessor.class)
                .map(tokens -> tokens.getXsrfToken(request, response, true))
                .orElse("");
    }

    /** Whether a form that was sent holds it. */
    boolean isIn(HttpServletRequest form) {
        return validator()
                .map(theirs -> theirs.validateFormEncodedToken(form))
                .orElseGet(() -> Optional.ofNullable(form.getSession(false))
                        .map(session -> isSame(session.getAttribute(OURS), form.getParameter(OURS)))
                        .orElse(false));
    }

    private Optional<XsrfTokenValidator> validator() {
        return services.find(XsrfTokenValidator.class);
    }

    /** Two forms that are opened at once get the same. */
    private synchronized String ours(HttpSession session) {
        if (session.getAttribute(OURS) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        session.setAttribute(OURS, made);
        return made;
    }

    private static boolean isSame(@Nullable Object kept, @Nullable String sent) {
        return kept instanceof String token && sent != null && Digest.matches(sent, Digest.of(token));
    }
}
