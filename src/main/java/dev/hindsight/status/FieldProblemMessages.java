package dev.hindsight.status;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says which fields of a finding are missing or cannot be read, and how to write them. For one thread. */
public final class FieldProblemMessages {
    private final ViewContext view;

    public FieldProblemMessages(ViewContext view) {
        this.view = view;
    }

    /** What stands between a finding and a ticket; empty when nothing does. */
    public List<Message> obstacles(Finding finding) {
        List<FindingProblem> obstacles = view.standards().fields().blockers(finding);
        List<Message> notes = new ArrayList<>(absent("problem.needed", obstacles));
        obstacles.stream().filter(problem -> !absent(problem)).forEach(problem -> notes.add(note(finding, problem)));
        return notes;
    }

    /** What would make a finding better, and what of it cannot be read though nothing depends on it. */
    public List<Message> advice(Finding finding) {
        List<FindingProblem> obstacles = view.standards().fields().blockers(finding);
        List<Message> notes = new ArrayList<>(
                absent("problem.expected", view.standards().fields().gaps(finding)));
        finding.problems().stream()
                .filter(problem -> !obstacles.contains(problem))
                .forEach(problem -> notes.add(note(finding, problem)));
        return notes;
    }

    /** The names of the fields that have a problem, in a row. */
    static String fields(Messages messages, Collection<FindingProblem> problems) {
        return problems.stream().map(problem -> messages.field(problem.field())).collect(Collectors.joining(", "));
    }

    private List<Message> absent(String key, List<FindingProblem> problems) {
        List<FindingProblem> absent =
                problems.stream().filter(FieldProblemMessages::absent).toList();
        return absent.isEmpty()
                ? List.of()
                : List.of(Message.of(view.messages().text(key, fields(view.messages(), absent))));
    }

    private static boolean absent(FindingProblem problem) {
        return problem.code() == FindingProblem.Code.ABSENT;
    }

    private Message note(Finding finding, FindingProblem problem) {
        if (problem.code() == FindingProblem.Code.TOO_LONG) {
            return Message.of(view.messages().text("problem.too-long", Finding.TITLE_LIMIT));
        }
        String key = "problem.unreadable." + problem.field().parameter();
        return Message.of(view.messages().text(key, finding.text(problem.field())));
    }
}
