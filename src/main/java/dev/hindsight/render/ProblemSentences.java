package dev.hindsight.render;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says which fields of a finding are missing or cannot be read, and how to write them. For one thread. */
final class ProblemSentences {
    private final Scene scene;

    ProblemSentences(Scene scene) {
        this.scene = scene;
    }

    /** What stands between a finding and a ticket; empty when nothing does. */
    List<Note> obstacles(Finding finding) {
        List<FindingProblem> obstacles = scene.standards().fields().obstacles(finding);
        List<Note> notes = new ArrayList<>(absent("problem.needed", obstacles));
        obstacles.stream().filter(problem -> !absent(problem)).forEach(problem -> notes.add(note(finding, problem)));
        return notes;
    }

    /** What would make a finding better, and what of it cannot be read though nothing depends on it. */
    List<Note> advice(Finding finding) {
        List<FindingProblem> obstacles = scene.standards().fields().obstacles(finding);
        List<Note> notes = new ArrayList<>(
                absent("problem.expected", scene.standards().fields().gaps(finding)));
        finding.problems().stream()
                .filter(problem -> !obstacles.contains(problem))
                .forEach(problem -> notes.add(note(finding, problem)));
        return notes;
    }

    /** The names of the fields that have a problem, in a row. */
    static String fields(Wording wording, Collection<FindingProblem> problems) {
        return problems.stream().map(problem -> wording.field(problem.field())).collect(Collectors.joining(", "));
    }

    private List<Note> absent(String key, List<FindingProblem> problems) {
        List<FindingProblem> absent =
                problems.stream().filter(ProblemSentences::absent).toList();
        return absent.isEmpty()
                ? List.of()
                : List.of(Note.of(scene.wording().text(key, fields(scene.wording(), absent))));
    }

    private static boolean absent(FindingProblem problem) {
        return problem.code() == FindingProblem.Code.ABSENT;
    }

    private Note note(Finding finding, FindingProblem problem) {
        if (problem.code() == FindingProblem.Code.TOO_LONG) {
            return Note.of(scene.wording().text("problem.too-long", Finding.TITLE_LIMIT));
        }
        String key = "problem.unreadable." + problem.field().parameter();
        return Note.of(scene.wording().text(key, finding.text(problem.field())));
    }
}
