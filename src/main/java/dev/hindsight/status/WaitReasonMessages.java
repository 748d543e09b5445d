package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.finding.Finding;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.Orders;
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
            case ACTOR_INACTIVE, SEARCH_NEEDS_ACCOUNT ->
                Message.of(messages.text(key, messages.user(argument(reason, 0))));
            case OWNER_UNKNOWN, NOT_ORDERED -> Message.of(messages.text(key, argument(reason, 0)));
            case NO_SUCH_ISSUE -> noSuchIssue(key, reason, state);
            case NOT_PERMITTED -> notPermitted(key, reason);
            case DRAFT, RESTRICTED -> new Message(messages.text(key), prompt.map(issues -> approve(key, issues)));
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

    private Message.Hyperlink approve(String key, ApprovalPrompt issues) {
        return new Message.Hyperlink(
                issues.address(), messages.text(key + ".link", issues.issues(), projects(messages, issues.projects())));
    }

    /** Projects by their keys, or Jira as a whole where none is set. */
    public static String projects(Messages messages, List<String> keys) {
        return keys.isEmpty() ? messages.text("approve.no-project") : String.join(", ", keys);
    }

    private Message notAuthorized(String key, WaitReason reason) {
        Optional<Message.Hyperlink> link = Optional.of(argument(reason, 1))
                .filter(Finding::isLink)
                .map(address -> new Message.Hyperlink(address, messages.text(key + ".link")));
        return mayAct && link.isPresent() && messages.isReader(argument(reason, 0))
                ? new Message(messages.text(key + ".you"), link)
                : Message.of(messages.text(key, messages.user(argument(reason, 0))));
    }

    /** Of an issue that was tracked, it is only not readable; one that a page names is looked for when that is published. */
    private Message noSuchIssue(String key, WaitReason reason, ItemState state) {
        String issue = argument(reason, 0);
        if (state == ItemState.TRACKED || state == ItemState.MISSING) {
            return Message.of(messages.text("reason.unreadable", issue));
        }
        return Message.of(messages.text(issue.isEmpty() ? "reason.refused" : key, issue));
    }

    private Message notPermitted(String key, WaitReason reason) {
        String person = messages.user(argument(reason, 0));
        String quoted = quoted(reason, 1);
        return Message.of(
                quoted.isEmpty() ? messages.text(key, person) : messages.text(key + ".quoted", person, quoted));
    }

    private Message refused(String key, WaitReason reason, ItemState state) {
        String what = state == ItemState.TRACKED ? key + ".change" : key;
        String quoted = quoted(reason, 0);
        return Message.of(quoted.isEmpty() ? messages.text(what) : messages.text(what + ".quoted", quoted));
    }

    /** Jira's own words; empty text when it had none. */
    private static String quoted(WaitReason reason, int from) {
        return reason.arguments().stream()
                .skip(from)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** An argument; empty text when an older version stored fewer. */
    private static String argument(WaitReason reason, int index) {
        return index < reason.arguments().size() ? reason.arguments().get(index) : "";
    }

    /**
     * Whether an item's block names an issue or a project, and nobody has ordered that who may have it done; or it is a follow-up, and
     * who asked for it may not.
     */
    public static boolean isToBeOrdered(VisibleItem seen) {
        boolean unknown = seen.reason()
                .filter(reason -> reason.code() == WaitReason.Code.NOT_ORDERED)
                .isPresent();
        return isFollowUpOfSomebodyElse(seen)
                || (Orders.named(seen.finding()).isPresent() && (unknown || seen.state() == ItemState.REFUSED));
    }

    /** Whether it is a follow-up whose issue could not be created in the name of who asked for it. */
    private static boolean isFollowUpOfSomebodyElse(VisibleItem seen) {
        boolean unauthorized = seen.reason()
                .filter(reason -> reason.code() == WaitReason.Code.NOT_AUTHORIZED)
                .isPresent();
        return seen.isFollowUp() && !seen.hasIssue() && (unauthorized || seen.state() == ItemState.REFUSED);
    }
}
