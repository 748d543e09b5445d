package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds, edits and removes comments of issues that the person may see. */
public record Comments(JiraStore store, Recorder recorder) {

    /** Throws JiraProblem when there is nothing said, or too much. */
    public Comment add(Person person, Issue issue, String body) {
        check(body);
        Comment comment = new Comment(store.nextId(), person.userName(), body, recorder.now(), 0);
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

    /** Throws JiraProblem with status 404 when the issue has none with this id. */
    public Comment of(Issue issue, String id) {
        return issue.comments().stream()
                .filter(comment -> String.valueOf(comment.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> JiraProblem.notFound("Can not find a comment for the id: " + id + "."));
    }

    /** By its author or an administrator. No webhook tells of it. */
    public Comment edit(Person person, Issue issue, String id, String body) {
        check(body);
        Comment edited = own(person, issue, id).edited(body, recorder.now());
        replace(issue, edited.id(), Optional.of(edited));
        return edited;
    }

    /** By its author or an administrator. No webhook tells of it. */
    public void remove(Person person, Issue issue, String id) {
        replace(issue, own(person, issue, id).id(), Optional.empty());
    }

    private Comment own(Person person, Issue issue, String id) {
        Comment comment = of(issue, id);
        if (!person.administrator() && !comment.author().equals(person.userName())) {
            throw JiraProblem.refused("You do not have the permission for this comment.");
        }
        return comment;
    }

    private void replace(Issue issue, long id, Optional<Comment> replacement) {
        recorder.apply(issue, latest -> {
            List<Comment> comments = latest.comments().stream()
                    .flatMap(comment -> comment.id() == id ? replacement.stream() : Stream.of(comment))
                    .toList();
            return latest.withComments(comments, recorder.now());
        });
    }

    private static void check(String body) {
        if (body.isBlank()) {
            throw FieldInput.problem("comment", "Comment body can not be empty!");
        }
        if (body.length() > 32_767) {
            throw FieldInput.problem(
                    "comment", "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
    }

    /** The operations that an update may carry for the field comment. */
    void addAll(Person person, Issue issue, JsonNode operations) {
        for (JsonNode operation : operations) {
            add(person, issue, operation.path("add").path("body").asText());
        }
    }
}
