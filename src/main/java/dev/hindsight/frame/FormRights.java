package dev.hindsight.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Who may use a form page, and by which parameter of its address the page is told what it is about. */
public enum FormRights {
    /** Whoever is signed in, for what concerns that person alone. */
    SIGNED_IN(""),
    /** Administrators of the site, with their password confirmed for administration. */
    SITE_ADMINISTRATORS(""),
    /** Administrators of the space. */
    SPACE_ADMINISTRATORS("space"),
    /** Who may view the space. */
    SPACE_VIEWERS("space"),
    /** Who may view the wiki page. */
    PAGE_VIEWERS("pageId"),
    /** Who may edit the wiki page. */
    PAGE_EDITORS("pageId"),
    /** Who may view the wiki page that a finding is on, which is asked for by its uid. */
    FINDING_VIEWERS("finding");

    private final String parameter;

    FormRights(String parameter) {
        this.parameter = parameter;
    }

    /** What a request says that the page is about; empty text when it is about the site, or does not say. */
    String asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(parameter)).orElse("");
    }

    /** What follows the address of the servlet when the page is about something. */
    String query(String subject) {
        return parameter.isEmpty() ? "" : "?" + parameter + "=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
