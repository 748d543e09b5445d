package dev.hindsight.status;

import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingProblem;
import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which fields of a finding are missing or cannot be read, and how to write them. */
final class FieldProblemMessages {

    /** The decision not to act, of which the reason is missing. */
    private static final FindingProblem NO_REASON = new FindingProblem(FindingField.REASON, FindingProblem.Code.ABSENT);

    private final Messages messages;
    private final FieldRules rules;

    FieldProblemMessages(Messages messages, FieldRules rules) {
        this.messages = messages;
        this.rules = rules;
    }

    /** What stands between a finding and an issue; empty when nothing does. */
    List<Message> blockers(Finding finding) {
        List<FindingProblem> blockers = rules.blockers(finding);
        if (blockers.contains(NO_REASON)) {
            return List.of(decision());
        }
        List<Message> notes = new ArrayList<>(absent("problem.required", blockers));
        blockers.stream().filter(problem -> !absent(problem)).forEach(problem -> notes.add(note(finding, problem)));
        return notes;
    }

    /** What would make a finding better, and what of it cannot be read though nothing depends on it. */
    List<Message> advice(Finding finding) {
        List<FindingProblem> blockers = rules.blockers(finding);
        List<Message> notes = new ArrayList<>(absent("problem.recommended", rules.gaps(finding)));
        finding.problems().stream()
                .filter(problem -> !blockers.contains(problem))
                .forEach(problem -> notes.add(note(finding, problem)));
        return notes;
    }

    /** With the reason it is a decision not to act, which needs nothing else. */
    private Message decision() {
        return Message.of(messages.text("problem.decision"));
    }

    /** What a finding that has its issue lacks; empty when it lacks nothing. */
    Optional<Message> lacking(Finding finding) {
        List<FindingProblem> blockers = rules.blockers(finding);
        if (blockers.contains(NO_REASON)) {
            return Optional.of(decision());
        }
        return Optional.of(fields(blockers))
                .filter(names -> !names.isEmpty())
                .map(names -> Message.of(messages.text("flag.lacks-fields", names)));
    }

    /** The name of a field. */
    static String field(Messages messages, FindingField field) {
        return messages.text("field." + field.parameter());
    }

    private String fields(List<FindingProblem> problems) {
        return problems.stream()
                .map(problem -> field(messages, problem.field()))
                .collect(Collectors.joining(", "));
    }

    private List<Message> absent(String key, List<FindingProblem> problems) {
        List<FindingProblem> absent =
                problems.stream().filter(FieldProblemMessages::absent).toList();
        return absent.isEmpty() ? List.of() : List.of(Message.of(messages.text(key, fields(absent))));
    }

    private static boolean absent(FindingProblem problem) {
        return problem.code() == FindingProblem.Code.ABSENT;
    }

    private Message note(Finding finding, FindingProblem problem) {
        if (problem.code() == FindingProblem.Code.TOO_LONG) {
            return Message.of(messages.text("problem.too-long", Finding.TITLE_LIMIT));
        }
        String key = "problem.unreadable." + problem.field().parameter();
        return Message.of(messages.text(key, finding.text(problem.field())));
    }
}
