package dev.hindsight.status;

import dev.hindsight.finding.FindingField;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in which fields a page and an issue differ that were both changed, with both values. */
public final class ConflictMessages {

    private final Messages messages;

    public ConflictMessages(Messages messages) {
        this.messages = messages;
    }

    /** The sentences on an item in conflict: one for each field that differs. */
    public List<String> of(VisibleItem seen) {
        List<String> pairs =
                Stream.concat(owners(seen).stream(), dueDates(seen).stream()).toList();
        return pairs.isEmpty() ? List.of(messages.text("flag.conflict")) : pairs;
    }

    private Optional<String> owners(VisibleItem seen) {
        String onPage = ownerOnPage(seen);
        String inJira = seen.owner(messages);
        Optional<User> owner = messages.account(onPage);
        boolean same = onPage.equals(inJira) || (owner.isPresent() && owner.equals(messages.account(inJira)));
        return onPage.isEmpty() || same
                ? Optional.empty()
                : Optional.of(messages.text(
                        "flag.conflict.owner",
                        messages.user(onPage),
                        inJira.isEmpty() ? nothing() : messages.user(inJira)));
    }

    private Optional<String> dueDates(VisibleItem seen) {
        return seen.finding()
                .due()
                .filter(onPage -> !seen.due().equals(Optional.of(onPage)))
                .map(onPage -> messages.text(
                        "flag.conflict.due",
                        messages.day(onPage),
                        seen.due().map(messages::day).orElseGet(this::nothing)));
    }

    private static String ownerOnPage(VisibleItem seen) {
        return seen.finding().text(FindingField.OWNER);
    }

    private String nothing() {
        return messages.text("nothing");
    }
}
