package dev.hindsight.host.confluence.plugin;

import java.util.Locale;
import java.util.Set;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;

/**
 * Whether another site's page could have made a browser send a request: it writes, has a body that a plain form can send or none,
 * and lacks the header that no form can send.
 */
final class CrossSite {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OF_FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private CrossSite() {}

    static boolean isPossible(ContainerRequestContext request) {
        return !READING.contains(request.getMethod())
                && !"no-check".equals(request.getHeaderString("X-Atlassian-Token"))
                && formCouldSend(request.getMediaType())
                && isFromBrowser(request);
    }

    private static boolean formCouldSend(MediaType type) {
        return type == null || OF_FORMS.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }

    private static boolean isFromBrowser(ContainerRequestContext request) {
        return request.getHeaderString("Origin") != null
                || request.getHeaderString("Referer") != null
                || request.getCookies().containsKey("JSESSIONID");
    }
}
