package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.finding.Finding;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why an item is not further than it is. Jira's own words are quoted, never interpreted. */
public final class WaitReasonMessages {

    private final Messages messages;
    private final boolean mayAct;
    private final Optional<ApprovalPrompt> prompt;

    /**
     * @param mayAct whether the reader can do something where the sentence stands
     * @param prompt the issues that the reader may have created
     */
    public WaitReasonMessages(Messages messages, boolean mayAct, Optional<ApprovalPrompt> prompt) {
        this.messages = messages;
        this.mayAct = mayAct;
        this.prompt = prompt;
    }

    /**
     * The sentence on a reason.
     *
     * @param state of the item; a refusal before there is an issue is another than one afterwards
     */
    public Message of(WaitReason reason, ItemState state) {
        String key = "reason." + reason.code().value();
        return switch (reason.code()) {
            case NOT_AUTHORIZED -> notAuthorized(key, reason);
            case ACTOR_INACTIVE -> Message.of(messages.text(key, messages.user(argument(reason, 0))));
            case NO_SUCH_ISSUE, OWNER_UNKNOWN -> Message.of(messages.text(key, argument(reason, 0)));
            case NOT_PERMITTED ->
                Message.of(join(messages.text(key, messages.user(argument(reason, 0))), words(reason, 1)));
            case DRAFT, RESTRICTED -> new Message(messages.text(key), prompt.map(this::approve));
            case REFUSED -> refused(key, reason, state);
            case NOT_SET_UP,
                    WRITING_PAUSED,
                    LINK_GONE,
                    OTHER_JIRA,
                    NO_ACTOR,
                    UNREACHABLE,
                    BUSY,
                    OUTCOME_UNKNOWN,
                    WRONG_ANSWER -> Message.of(messages.text(key));
        };
    }

    private Message.Hyperlink approve(ApprovalPrompt issues) {
        return new Message.Hyperlink(
                issues.address(), messages.text("ask.make", issues.issues(), projects(messages, issues.projects())));
    }

    /** Projects by their keys, or Jira as a whole where none is set. */
    public static String projects(Messages messages, List<String> keys) {
        return keys.isEmpty() ? messages.text("ask.no-project") : String.join(", ", keys);
    }

    private Message notAuthorized(String key, WaitReason reason) {
        Optional<Message.Hyperlink> link = Optional.of(argument(reason, 1))
                .filter(Finding::isLink)
                .map(address -> new Message.Hyperlink(address, messages.text(key + ".link")));
        return mayAct && link.isPresent() && messages.isReader(argument(reason, 0))
                ? new Message(messages.text(key + ".you"), link)
                : Message.of(messages.text(key, messages.user(argument(reason, 0))));
    }

    private Message refused(String key, WaitReason reason, ItemState state) {
        String words = words(reason, 0);
        // The state "refused" has said already that an issue was not accepted
        if (state == ItemState.REFUSED && !words.isEmpty()) {
            return Message.of(words);
        }
        return Message.of(join(messages.text(state == ItemState.TRACKED ? key + ".change" : key), words));
    }

    /** Jira's words as a sentence; empty text when it had none. */
    private String words(WaitReason reason, int from) {
        String words = reason.arguments().stream()
                .skip(from)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : messages.text("reason.words", words);
    }

    private static String join(String sentence, String words) {
        return words.isEmpty() ? sentence : sentence + " " + words;
    }

    /** An argument; empty text when an older version stored fewer. */
    private static String argument(WaitReason reason, int index) {
        return index < reason.arguments().size() ? reason.arguments().get(index) : "";
    }
}
