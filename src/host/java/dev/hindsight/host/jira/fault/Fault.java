package dev.hindsight.host.jira.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.issue.JiraProblem;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A failure to be shown to the next requests of some kind.
 *
 * @param path found anywhere in the path below the context path
 * @param method only this one; empty for all
 * @param millis how long a delay lasts
 * @param retryAfter seconds
 */
record Fault(Pattern path, Optional<String> method, Kind kind, int millis, int retryAfter) {

    /** What happens to the request. */
    enum Kind {
        DELAY("delay"),
        FORBIDDEN("403"),
        ERROR("500"),
        UNAVAILABLE("503"),
        TOO_MANY("429"),
        DROP_REQUEST("drop-request"),
        DROP_RESPONSE("drop-response");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Throws JiraProblem that says what is wrong with the description. */
    static Fault read(JsonNode json) {
        String kind = json.path("kind").asText();
        return new Fault(
                pattern(json.path("path").asText(".*")),
                Optional.of(json.path("method").asText("")).filter(method -> !method.isEmpty()),
                Stream.of(Kind.values())
                        .filter(known -> known.text().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> JiraProblem.refused("The kind '" + kind
                                + "' must be delay, 403, 500, 503, 429, drop-request or drop-response.")),
                json.path("millis").asInt(1000),
                json.path("retryAfter").asInt(1));
    }

    boolean hits(String requestMethod, String requestPath) {
        return method.map(requestMethod::equalsIgnoreCase).orElse(true)
                && path.matcher(requestPath).find();
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw JiraProblem.refused("The path '" + regex + "' is not a regular expression: " + e.getDescription());
        }
    }
}
