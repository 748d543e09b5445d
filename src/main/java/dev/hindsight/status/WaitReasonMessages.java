package dev.hindsight.status;

import dev.hindsight.finding.Finding;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says why an item is not further than it is. The tracker's own words are quoted, never interpreted. For one thread.
 */
public final class WaitReasonMessages {
    private final ViewContext view;

    public WaitReasonMessages(ViewContext view) {
        this.view = view;
    }

    /**
     * The sentence on a reason.
     *
     * @param state of the item; a refusal before there is a ticket is another than one afterwards
     */
    public Message of(WaitReason reason, ItemState state) {
        String key = "reason." + reason.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (reason.code()) {
            case NOT_AUTHORIZED -> notAuthorized(key, reason);
            case ACTOR_INACTIVE -> Message.of(view.messages().text(key, view.user(argument(reason, 0))));
            case NO_SUCH_ISSUE, OWNER_UNKNOWN -> Message.of(view.messages().text(key, argument(reason, 0)));
            case NOT_PERMITTED ->
                Message.of(join(view.messages().text(key, view.user(argument(reason, 0))), words(reason, 1)));
            case DRAFT, RESTRICTED -> new Message(view.messages().text(key), offer());
            case REFUSED -> refused(key, reason, state);
            case NOT_SET_UP,
                    WRITING_PAUSED,
                    LINK_GONE,
                    OTHER_JIRA,
                    NO_ACTOR,
                    UNREACHABLE,
                    BUSY,
                    OUTCOME_UNKNOWN,
                    WRONG_ANSWER -> Message.of(view.messages().text(key));
        };
    }

    private Optional<Message.Hyperlink> offer() {
        return view.reading()
                .offer()
                .map(offer -> new Message.Hyperlink(
                        offer.address(),
                        view.messages()
                                .text(
                                        "ask.make",
                                        offer.issues(),
                                        view.messages().projects(offer.projects()))));
    }

    private Message notAuthorized(String key, WaitReason reason) {
        Optional<Message.Hyperlink> link = Optional.of(argument(reason, 1))
                .filter(Finding::isLink)
                .map(address -> new Message.Hyperlink(address, view.messages().text(key + ".link")));
        boolean mayAct = view.reading().output() == OutputTarget.DISPLAY
                && view.reading().reader().filter(argument(reason, 0)::equals).isPresent();
        return mayAct && link.isPresent()
                ? new Message(view.messages().text(key + ".you"), link)
                : Message.of(view.messages().text(key, view.user(argument(reason, 0))));
    }

    private Message refused(String key, WaitReason reason, ItemState state) {
        String words = words(reason, 0);
        // The state "refused" has said already that a ticket was not accepted.
        if (state == ItemState.REFUSED && !words.isEmpty()) {
            return Message.of(words);
        }
        return Message.of(join(view.messages().text(state == ItemState.TRACKED ? key + ".change" : key), words));
    }

    /** The tracker's words as a sentence; empty text when it had none. */
    private String words(WaitReason reason, int from) {
        String words = reason.arguments().stream()
                .skip(from)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : view.messages().text("reason.words", words);
    }

    private static String join(String sentence, String words) {
        return words.isEmpty() ? sentence : sentence + " " + words;
    }

    /** An argument; empty text when an older version stored fewer. */
    private static String argument(WaitReason reason, int index) {
        return index < reason.arguments().size() ? reason.arguments().get(index) : "";
    }
}
