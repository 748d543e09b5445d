package dev.hindsight.render;

import dev.hindsight.action.ItemState;
import dev.hindsight.action.Reason;
import dev.hindsight.finding.Finding;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says why an item is not further than it is. The tracker's own words are quoted, never interpreted. For one thread.
 */
final class ReasonSentences {
    private final Scene scene;

    ReasonSentences(Scene scene) {
        this.scene = scene;
    }

    /**
     * The sentence on a reason.
     *
     * @param state of the item; a refusal before there is a ticket is another than one afterwards
     */
    Note of(Reason reason, ItemState state) {
        String key = "reason." + reason.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (reason.code()) {
            case NOT_AUTHORISED -> notAuthorised(key, reason);
            case ACTOR_INACTIVE -> Note.of(scene.wording().text(key, scene.person(argument(reason, 0))));
            case NO_SUCH_ISSUE, OWNER_UNKNOWN -> Note.of(scene.wording().text(key, argument(reason, 0)));
            case NOT_PERMITTED ->
                Note.of(join(scene.wording().text(key, scene.person(argument(reason, 0))), words(reason, 1)));
            case DRAFT, RESTRICTED -> new Note(scene.wording().text(key), offer());
            case REFUSED -> refused(key, reason, state);
            case NOT_SET_UP,
                    WRITING_PAUSED,
                    LINK_GONE,
                    OTHER_TRACKER,
                    NO_ACTOR,
                    UNREACHABLE,
                    BUSY,
                    OUTCOME_UNKNOWN,
                    WRONG_ANSWER,
                    COPY_OF -> Note.of(scene.wording().text(key));
        };
    }

    private Optional<Note.Hyperlink> offer() {
        return scene.reading()
                .offer()
                .map(offer -> new Note.Hyperlink(
                        offer.address(),
                        scene.wording()
                                .text(
                                        "ask.make",
                                        offer.tickets(),
                                        scene.wording().projects(offer.projects()))));
    }

    private Note notAuthorised(String key, Reason reason) {
        Optional<Note.Hyperlink> link = Optional.of(argument(reason, 1))
                .filter(Finding::isLink)
                .map(address -> new Note.Hyperlink(address, scene.wording().text(key + ".link")));
        boolean mayAct = scene.reading().output() == Output.DISPLAY
                && scene.reading().reader().filter(argument(reason, 0)::equals).isPresent();
        return mayAct && link.isPresent()
                ? new Note(scene.wording().text(key + ".you"), link)
                : Note.of(scene.wording().text(key, scene.person(argument(reason, 0))));
    }

    private Note refused(String key, Reason reason, ItemState state) {
        String words = words(reason, 0);
        // The state "refused" has said already that a ticket was not accepted.
        if (state == ItemState.REFUSED && !words.isEmpty()) {
            return Note.of(words);
        }
        return Note.of(join(scene.wording().text(state == ItemState.TRACKED ? key + ".change" : key), words));
    }

    /** The tracker's words as a sentence; empty text when it had none. */
    private String words(Reason reason, int from) {
        String words = reason.arguments().stream()
                .skip(from)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : scene.wording().text("reason.words", words);
    }

    private static String join(String sentence, String words) {
        return words.isEmpty() ? sentence : sentence + " " + words;
    }

    /** An argument; empty text when an older version stored fewer. */
    private static String argument(Reason reason, int index) {
        return index < reason.arguments().size() ? reason.arguments().get(index) : "";
    }
}
