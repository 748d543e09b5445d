package dev.hindsight.issue.adapter;

import java.util.Locale;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * Tells what Jira itself says against a request from what a proxy, a firewall or a login page before it says. Jira's
 * REST answers in JSON of known shapes; where its login or its rate limit speaks first, by headers of their own.
 */
final class JirasOwn {

    private JirasOwn() {}

    /** Whether a reply that is no success comes from Jira. */
    static boolean is(Reply reply) {
        return hasShape(reply.body())
                || switch (reply.status()) {
                    case 401, 403 -> isOfLogin(reply);
                    case 429 -> reply.header("X-RateLimit-FillRate").isPresent();
                    default -> false;
                };
    }

    /** Jira's login filter and the OAuth of application links; both stand before anything that a request could do. */
    private static boolean isOfLogin(Reply reply) {
        return reply.header("X-Seraph-LoginReason")
                        .filter(reason -> !reason.equals("OK"))
                        .isPresent()
                || reply.header("X-Authentication-Denied-Reason").isPresent()
                || reply.header("WWW-Authenticate")
                        .filter(scheme -> scheme.toLowerCase(Locale.ROOT).startsWith("oauth"))
                        .isPresent();
    }

    private static boolean hasShape(String body) {
        try {
            JSONObject json = new JSONObject(body);
            boolean collection = Json.array(json, "errorMessages").isPresent()
                    || Json.object(json, "errors").isPresent();
            boolean ofBulk = Json.array(json, "issues").isPresent()
                    && Json.array(json, "errors").isPresent();
            boolean status = Json.text(json, "message").isPresent() && json.has("status-code");
            return collection || ofBulk || status;
        } catch (JSONException e) {
            return false;
        }
    }
}
