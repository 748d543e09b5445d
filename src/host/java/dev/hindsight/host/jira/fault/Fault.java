package dev.hindsight.host.jira.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.issue.JiraProblem;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure to be shown to the next requests of some kind.
 *
 * @param path found anywhere in the path below the context path
 * @param method only this one; empty for all
 * @param body found anywhere in the body; empty for all
 * @param details what belongs to the kind: how long, what instead
 */
record Fault(Pattern path, Optional<String> method, Optional<Pattern> body, Kind kind, JsonNode details) {

    /** What happens to the request. */
    enum Kind {
        DELAY,
        FORBIDDEN("403"),
        ERROR("500"),
        UNAVAILABLE("503"),
        TOO_MANY("429"),
        DROP_REQUEST,
        DROP_RESPONSE,
        /** Carries the request out and answers something else. */
        REPLACE_RESPONSE,
        /** Fails with 500 those elements of a bulk in which the body's pattern is found, and carries out the others. */
        ELEMENT_500,
        /** Shows the form to log in, with status 200, as a proxy or a single sign-on does. */
        LOGIN_PAGE,
        /** Refuses the signature or the token of the application link, with status 401. */
        OAUTH_PROBLEM;

        private final String text;

        Kind() {
            text = name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

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
                given(json, "method"),
                given(json, "bodyPattern").map(Fault::pattern),
                Stream.of(Kind.values())
                        .filter(known -> known.text().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> JiraProblem.refused("The kind '" + kind + "' must be one of "
                                + Stream.of(Kind.values()).map(Kind::text).collect(Collectors.joining(", ")) + ".")),
                json);
    }

    /** A body is asked for only where it matters. */
    boolean hits(String requestMethod, String requestPath, Supplier<String> requestBody) {
        return method.map(requestMethod::equalsIgnoreCase).orElse(true)
                && path.matcher(requestPath).find()
                && body.map(pattern -> pattern.matcher(requestBody.get()).find())
                        .orElse(true);
    }

    int number(String name, int otherwise) {
        return details.path(name).asInt(otherwise);
    }

    String text(String name, String otherwise) {
        return details.path(name).asText(otherwise);
    }

    private static Optional<String> given(JsonNode json, String name) {
        return Optional.of(json.path(name).asText("")).filter(text -> !text.isEmpty());
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw JiraProblem.refused("'" + regex + "' is not a regular expression: " + e.getDescription());
        }
    }
}
