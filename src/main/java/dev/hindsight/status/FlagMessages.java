package dev.hindsight.status;

import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingProblem;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.wiki.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what else a reader should know of an item: one or more sentences for each flag. For one thread. */
final class FlagMessages {
    private final ViewContext view;

    FlagMessages(ViewContext view) {
        this.view = view;
    }

    List<Message> of(VisibleItem seen) {
        return seen.item().flags().stream()
                .flatMap(flag -> messages(flag, seen.item()))
                .map(Message::of)
                .toList();
    }

    private Stream<String> messages(ItemFlag flag, ActionItem item) {
        String key = "flag." + flag.value();
        return switch (flag) {
            case LACKS_FIELDS -> lacksFields(key, item);
            case CONFLICT -> item.issue().stream().flatMap(snapshot -> conflict(key, item, snapshot));
            case OWNER_UNASSIGNABLE ->
                Stream.of(view.messages().text(key, view.user(item.finding().text(FindingField.OWNER))));
            case DUPLICATE -> item.issue().map(snapshot -> view.messages().text(key, snapshot.key())).stream();
            case FIELD_NOT_IN_JIRA -> Stream.of(view.messages().text(key));
        };
    }

    private Stream<String> lacksFields(String key, ActionItem item) {
        List<FindingProblem> obstacles = view.standards().fields().blockers(item.finding());
        return obstacles.isEmpty()
                ? Stream.empty()
                : Stream.of(view.messages().text(key, FieldProblemMessages.fields(view.messages(), obstacles)));
    }

    private Stream<String> conflict(String key, ActionItem item, IssueSnapshot snapshot) {
        List<String> i18n = new ArrayList<>();
        owners(item, snapshot).map(pair -> differ(key + ".owner", pair)).ifPresent(i18n::add);
        dueDates(item, snapshot).map(pair -> differ(key + ".due", pair)).ifPresent(i18n::add);
        return i18n.isEmpty() ? Stream.of(view.messages().text(key)) : i18n.stream();
    }

    private String differ(String key, Pair pair) {
        return view.messages().text(key, pair.onPage(), pair.inJira());
    }

    private Optional<Pair> owners(ActionItem item, IssueSnapshot snapshot) {
        String onPage = item.finding().text(FindingField.OWNER);
        String inJira = snapshot.assignee().orElse("");
        Optional<User> owner = view.visibility().user(onPage);
        boolean same = onPage.equals(inJira)
                || (owner.isPresent() && owner.equals(view.visibility().user(inJira)));
        return onPage.isEmpty() || same
                ? Optional.empty()
                : Optional.of(new Pair(view.user(onPage), inJira.isEmpty() ? nothing() : view.user(inJira)));
    }

    private Optional<Pair> dueDates(ActionItem item, IssueSnapshot snapshot) {
        return item.finding()
                .due()
                .filter(onPage -> !snapshot.due().equals(Optional.of(onPage)))
                .map(onPage -> new Pair(
                        onPage.toString(),
                        snapshot.due().map(LocalDate::toString).orElseGet(this::nothing)));
    }

    private String nothing() {
        return view.messages().text("nothing");
    }

    private record Pair(String onPage, String inJira) {}
}
