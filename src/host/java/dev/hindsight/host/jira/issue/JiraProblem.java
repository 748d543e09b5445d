package dev.hindsight.host.jira.issue;

import java.util.List;
import java.util.Map;

/**
 * A refusal in Jira's words: general messages and messages per field, with the HTTP status that goes with them. Not for defects
 * of the host.
 */
public final class JiraProblem extends RuntimeException {

    private final int status;
    private final transient List<String> messages;
    private final transient Map<String, String> errors;

    public JiraProblem(int status, List<String> messages, Map<String, String> errors) {
        super(status + " " + messages + " " + errors);
        this.status = status;
        this.messages = List.copyOf(messages);
        this.errors = Map.copyOf(errors);
    }

    public static JiraProblem refused(String message) {
        return new JiraProblem(400, List.of(message), Map.of());
    }

    public static JiraProblem refused(Map<String, String> errors) {
        return new JiraProblem(400, List.of(), errors);
    }

    public static JiraProblem notFound(String message) {
        return new JiraProblem(404, List.of(message), Map.of());
    }

    public static JiraProblem forbidden(String message) {
        return new JiraProblem(403, List.of(message), Map.of());
    }

    public static JiraProblem unauthenticated() {
        return new JiraProblem(
                401,
                List.of("You are not authenticated. Authentication required to perform this operation."),
                Map.of());
    }

    public int status() {
        return status;
    }

    public List<String> messages() {
        return messages;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
