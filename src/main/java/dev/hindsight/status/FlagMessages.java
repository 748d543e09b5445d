package dev.hindsight.status;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says what else a reader should know of an item: one or more sentences for each flag. */
final class FlagMessages {

    private final Messages messages;
    private final FieldProblemMessages problems;
    private final ConflictMessages conflicts;
    private final Optional<String> decideAt;

    /** @param decideAt address of the page on which conflicts are decided; empty for who may not */
    FlagMessages(Messages messages, FieldProblemMessages problems, Optional<String> decideAt) {
        this.messages = messages;
        this.problems = problems;
        this.conflicts = new ConflictMessages(messages);
        this.decideAt = decideAt;
    }

    List<Message> of(VisibleItem seen) {
        return seen.flags().stream().flatMap(flag -> messages(flag, seen)).toList();
    }

    private Stream<Message> messages(ItemFlag flag, VisibleItem seen) {
        String key = "flag." + flag.value();
        return switch (flag) {
            case LACKS_FIELDS ->
                problems.blockingFields(seen.finding()).map(fields -> Message.of(messages.text(key, fields))).stream();
            case CONFLICT -> seen.isInConflict() ? conflict(seen) : Stream.empty();
            case OWNER_UNASSIGNABLE -> Stream.of(Message.of(messages.text(key, messages.user(ownerOnPage(seen)))));
            case DUPLICATE -> seen.issueKey().map(issue -> Message.of(messages.text(key, issue))).stream();
            case FIELD_NOT_IN_JIRA -> Stream.of(Message.of(messages.text(key)));
        };
    }

    /** What differs; who may edit the page is led to where that is decided. */
    private Stream<Message> conflict(VisibleItem seen) {
        List<String> sentences = conflicts.of(seen);
        Optional<Message.Hyperlink> link =
                decideAt.map(address -> new Message.Hyperlink(address, messages.text("flag.conflict.link")));
        return IntStream.range(0, sentences.size())
                .mapToObj(place ->
                        new Message(sentences.get(place), place == sentences.size() - 1 ? link : Optional.empty()));
    }

    private static String ownerOnPage(VisibleItem seen) {
        return seen.finding().text(FindingField.OWNER);
    }
}
