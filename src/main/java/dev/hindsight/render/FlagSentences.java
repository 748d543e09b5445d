package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Flag;
import dev.hindsight.action.Ticket;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingProblem;
import dev.hindsight.progress.SeenItem;
import dev.hindsight.site.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what else a reader should know of an item: one or more sentences for each flag. For one thread. */
final class FlagSentences {
    private final Scene scene;

    FlagSentences(Scene scene) {
        this.scene = scene;
    }

    List<Note> of(SeenItem seen) {
        return seen.item().flags().stream()
                .flatMap(flag -> sentences(flag, seen.item()))
                .map(Note::of)
                .toList();
    }

    private Stream<String> sentences(Flag flag, ActionItem item) {
        String key = "flag." + flag.value();
        return switch (flag) {
            case LACKS_FIELDS -> lacksFields(key, item);
            case CONFLICT -> item.ticket().stream().flatMap(ticket -> conflict(key, item, ticket));
            case OWNER_UNASSIGNABLE ->
                Stream.of(scene.wording().text(key, scene.person(item.finding().text(FindingField.OWNER))));
            case DUPLICATE -> item.ticket().map(ticket -> scene.wording().text(key, ticket.key())).stream();
            case FIELD_NOT_IN_JIRA, STALE -> Stream.of(scene.wording().text(key));
        };
    }

    private Stream<String> lacksFields(String key, ActionItem item) {
        List<FindingProblem> obstacles = scene.standards().fields().obstacles(item.finding());
        return obstacles.isEmpty()
                ? Stream.empty()
                : Stream.of(scene.wording().text(key, ProblemSentences.fields(scene.wording(), obstacles)));
    }

    private Stream<String> conflict(String key, ActionItem item, Ticket ticket) {
        List<String> sentences = new ArrayList<>();
        owners(item, ticket).map(pair -> differ(key + ".owner", pair)).ifPresent(sentences::add);
        dueDates(item, ticket).map(pair -> differ(key + ".due", pair)).ifPresent(sentences::add);
        return sentences.isEmpty() ? Stream.of(scene.wording().text(key)) : sentences.stream();
    }

    private String differ(String key, Pair pair) {
        return scene.wording().text(key, pair.onPage(), pair.inJira());
    }

    private Optional<Pair> owners(ActionItem item, Ticket ticket) {
        String onPage = item.finding().text(FindingField.OWNER);
        String inJira = ticket.assignee().orElse("");
        Optional<Person> owner = scene.disclosure().person(onPage);
        boolean same = onPage.equals(inJira)
                || (owner.isPresent() && owner.equals(scene.disclosure().person(inJira)));
        return onPage.isEmpty() || same
                ? Optional.empty()
                : Optional.of(new Pair(scene.person(onPage), inJira.isEmpty() ? nothing() : scene.person(inJira)));
    }

    private Optional<Pair> dueDates(ActionItem item, Ticket ticket) {
        return item.finding()
                .due()
                .filter(onPage -> !ticket.due().equals(Optional.of(onPage)))
                .map(onPage -> new Pair(
                        onPage.toString(), ticket.due().map(LocalDate::toString).orElseGet(this::nothing)));
    }

    private String nothing() {
        return scene.wording().text("nothing");
    }

    private record Pair(String onPage, String inJira) {}
}
