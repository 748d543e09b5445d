package dev.hindsight.status;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Map;
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
        return Stream.concat(lacking(seen).stream(), seen.flags().stream().flatMap(flag -> messages(flag, seen)))
                .toList();
    }

    /** What a finding with an issue lacks by the rules of this moment: those under which it was scanned may have been others. */
    private Optional<Message> lacking(VisibleItem seen) {
        return seen.state() == ItemState.TRACKED || seen.flags().contains(ItemFlag.LACKS_FIELDS)
                ? problems.lacking(seen.finding())
                : Optional.empty();
    }

    /** What nobody need do anything about: what of the page is left as somebody changed it in Jira. */
    List<Message> quiet(VisibleItem seen) {
        return Stream.of(ItemFlag.SUMMARY_CHANGED, ItemFlag.DESCRIPTION_CHANGED)
                .filter(seen::isFlagged)
                .map(flag -> Message.of(messages.text("flag." + flag.value())))
                .toList();
    }

    private Stream<Message> messages(ItemFlag flag, VisibleItem seen) {
        String key = "flag." + flag.value();
        return switch (flag) {
            case CONFLICT -> seen.isInConflict() ? conflict(seen) : Stream.empty();
            case OWNER_UNASSIGNABLE -> Stream.of(owner(key, seen));
            case DUPLICATE -> seen.issueKey().map(issue -> Message.of(messages.text(key, issue))).stream();
            case FIELD_NOT_IN_JIRA -> others(key, seen);
            case LACKS_FIELDS, SUMMARY_CHANGED, DESCRIPTION_CHANGED -> Stream.empty();
            case ARCHIVED -> seen.isFlagged(flag) ? Stream.of(Message.of(messages.text(key))) : Stream.empty();
        };
    }

    private Message owner(String key, VisibleItem seen) {
        String owner = messages.user(ownerOnPage(seen));
        return Optional.ofNullable(seen.refused().get(SharedField.OWNER))
                .flatMap(SyncedValue::refusal)
                .map(refusal -> owner(key, owner, refusal))
                .orElseGet(() -> Message.of(messages.text(key, owner)));
    }

    private Message owner(String key, String owner, FieldRefusal refusal) {
        String sentence = switch (refusal.code()) {
            case OWNER_UNKNOWN, OWNER_INACTIVE ->
                messages.text("flag.owner." + refusal.code().value(), owner);
            case OWNER_NOT_ASSIGNABLE -> messages.text("flag.owner.not-assignable", owner, refusal.project());
            case NOT_ON_SCREEN, REFUSED, DROPPED ->
                refusal.words().isBlank()
                        ? messages.text(key, owner)
                        : messages.text(key + ".quoted", owner, refusal.words());
        };
        return Message.of(sentence);
    }

    /** Each field that Jira would not take, by its name, with Jira's words. */
    private Stream<Message> others(String key, VisibleItem seen) {
        Map<SharedField, SyncedValue> refused = seen.refused();
        refused.remove(SharedField.OWNER);
        return refused.isEmpty()
                ? Stream.of(Message.of(messages.text(key)))
                : refused.entrySet().stream()
                        .flatMap(one -> one.getValue().refusal().stream().map(refusal -> switch (one.getKey()) {
                            case EPIC -> epic(seen, one.getValue().lastOnPage(), refusal);
                            case CHECK_COMMENT -> question(refusal);
                            default -> other(key, one.getKey(), refusal);
                        }))
                        .map(Message::of);
    }

    private String epic(VisibleItem seen, String epic, FieldRefusal refusal) {
        return refusal.words().isBlank()
                ? messages.text(
                        "flag.field-not-in-jira.epic",
                        epic,
                        seen.issue().map(IssueSnapshot::project).orElse(""))
                : messages.text("flag.field-not-in-jira.epic.quoted", epic, refusal.words());
    }

    private String question(FieldRefusal refusal) {
        return refusal.words().isBlank()
                ? messages.text("flag.field-not-in-jira.question")
                : messages.text("flag.field-not-in-jira.question.quoted", refusal.words());
    }

    private String other(String key, SharedField field, FieldRefusal refusal) {
        String name =
                field == SharedField.LABEL ? DesiredIssueFactory.LABEL : messages.text("shared-field." + field.key());
        String what = key
                + switch (field) {
                    case LABEL -> ".label";
                    case PRIORITY -> ".left";
                    default -> ".field";
                };
        return refusal.words().isBlank()
                ? messages.text(what, name)
                : messages.text(what + ".quoted", name, refusal.words());
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
