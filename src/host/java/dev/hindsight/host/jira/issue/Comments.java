package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.Person;
import java.util.Optional;

/** Adds comments to issues that the person may see. */
public record Comments(JiraStore store, Recorder recorder) {

    /** Throws JiraProblem when there is nothing said, or too much. */
    public Comment add(Person person, Issue issue, String body) {
        if (body.isBlank()) {
            throw FieldInput.problem("comment", "Comment body can not be empty!");
        }
        if (body.length() > 32_767) {
            throw FieldInput.problem(
                    "comment", "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
        Comment comment = new Comment(store.nextId(), person.userName(), body, recorder.now());
        Issue changed = recorder.apply(issue, latest -> latest.withComment(comment));
        recorder.events()
                .accept(new IssueEvent(
                        IssueEvent.Kind.COMMENTED,
                        person,
                        changed,
                        comment.created(),
                        Optional.empty(),
                        Optional.of(comment)));
        return comment;
    }

    /** The operations that an update may carry for the field comment. */
    void addAll(Person person, Issue issue, JsonNode operations) {
        for (JsonNode operation : operations) {
            add(person, issue, operation.path("add").path("body").asText());
        }
    }
}
