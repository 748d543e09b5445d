package dev.hindsight.frame;

import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.User;
import java.io.Serializable;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Who uses a form page, in which words, what the page is about, and what was entered. */
public final class FormContext {

    private final FormRights rights;
    private final FormGuard.Admitted admitted;
    private final Messages messages;
    private final HttpServletRequest request;
    private final FormInput input;

    FormContext(FormRights rights, FormGuard.Admitted admitted, Messages messages, HttpServletRequest request) {
        this.rights = rights;
        this.admitted = admitted;
        this.messages = messages;
        this.request = request;
        this.input = request.getMethod().equals("POST") ? FormInput.of(request) : FormInput.NONE;
    }

    /** The person's text of a key below {@code hindsight.}. */
    public String text(String key, Serializable... arguments) {
        return messages.text(key, arguments);
    }

    /** The person's words for more than single texts. */
    public Messages messages() {
        return messages;
    }

    public User user() {
        return admitted.user();
    }

    /** The key of the space that the page is about, as the wiki writes it. */
    public String space() {
        return admitted.subject();
    }

    /** The uid of the finding that the page is about. */
    public String finding() {
        return admitted.subject();
    }

    /** The id of the wiki page that the page is about, or that the finding is on; 0 where it is about neither. */
    public long pageId() {
        return admitted.pageId().orElse(0L);
    }

    /** What the page is asked for besides, by its address or its form; empty text when it is not. */
    public String asked(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).orElse("").strip();
    }

    /** What was entered; nothing while the form is only shown. */
    public FormInput input() {
        return input;
    }

    /** The address of something else in the wiki, for a link. */
    public String address(String path) {
        return here(request.getContextPath()) + path;
    }

    /** The address of the form. */
    String action() {
        return here(request.getRequestURI()) + rights.query(admitted.subject());
    }

    /** What a browser sent as the path may begin with two slashes, which in a link would lead to another server. */
    private static String here(String sent) {
        return sent.replaceFirst("^/+", "/");
    }

    HttpServletRequest request() {
        return request;
    }
}
