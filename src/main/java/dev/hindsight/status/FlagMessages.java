package dev.hindsight.status;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what else a reader should know of an item: one or more sentences for each flag. */
final class FlagMessages {

    private final Messages messages;
    private final FieldProblemMessages problems;

    FlagMessages(Messages messages, FieldProblemMessages problems) {
        this.messages = messages;
        this.problems = problems;
    }

    List<Message> of(VisibleItem seen) {
        return seen.flags().stream()
                .flatMap(flag -> messages(flag, seen))
                .map(Message::of)
                .toList();
    }

    private Stream<String> messages(ItemFlag flag, VisibleItem seen) {
        String key = "flag." + flag.value();
        return switch (flag) {
            case LACKS_FIELDS ->
                problems.blockingFields(seen.finding()).map(fields -> messages.text(key, fields)).stream();
            case CONFLICT -> seen.isIssueReadable() ? conflict(key, seen) : Stream.empty();
            case OWNER_UNASSIGNABLE -> Stream.of(messages.text(key, messages.user(ownerOnPage(seen))));
            case DUPLICATE -> seen.issueKey().map(issue -> messages.text(key, issue)).stream();
            case FIELD_NOT_IN_JIRA -> Stream.of(messages.text(key));
        };
    }

    private Stream<String> conflict(String key, VisibleItem seen) {
        List<String> pairs = Stream.concat(owners(key + ".owner", seen).stream(), dueDates(key + ".due", seen).stream())
                .toList();
        return pairs.isEmpty() ? Stream.of(messages.text(key)) : pairs.stream();
    }

    private Optional<String> owners(String key, VisibleItem seen) {
        String onPage = ownerOnPage(seen);
        String inJira = seen.owner();
        Optional<User> owner = messages.account(onPage);
        boolean same = onPage.equals(inJira) || (owner.isPresent() && owner.equals(messages.account(inJira)));
        return onPage.isEmpty() || same
                ? Optional.empty()
                : Optional.of(messages.text(
                        key, messages.user(onPage), inJira.isEmpty() ? nothing() : messages.user(inJira)));
    }

    private Optional<String> dueDates(String key, VisibleItem seen) {
        return seen.finding()
                .due()
                .filter(onPage -> !seen.due().equals(Optional.of(onPage)))
                .map(onPage -> messages.text(
                        key,
                        onPage.toString(),
                        seen.due().map(LocalDate::toString).orElseGet(this::nothing)));
    }

    private static String ownerOnPage(VisibleItem seen) {
        return seen.finding().text(FindingField.OWNER);
    }

    private String nothing() {
        return messages.text("nothing");
    }
}
