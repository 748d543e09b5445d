package dev.hindsight.render;

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

    Note of(Reason reason) {
        String key = "reason." + reason.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (reason.code()) {
            case NOT_AUTHORISED -> notAuthorised(key, reason);
            case ACTOR_INACTIVE -> Note.of(scene.wording().text(key, scene.person(argument(reason, 0))));
            case NO_SUCH_ISSUE, OWNER_UNKNOWN -> Note.of(scene.wording().text(key, argument(reason, 0)));
            case NOT_PERMITTED -> withWords(scene.wording().text(key, scene.person(argument(reason, 0))), reason, 1);
            case REFUSED -> withWords(scene.wording().text(key), reason, 0);
            case NOT_SET_UP,
                    WRITING_PAUSED,
                    DRAFT,
                    RESTRICTED,
                    NO_ACTOR,
                    UNREACHABLE,
                    BUSY,
                    OUTCOME_UNKNOWN,
                    WRONG_ANSWER,
                    COPY_OF -> Note.of(scene.wording().text(key));
        };
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

    private Note withWords(String sentence, Reason reason, int from) {
        String words = reason.arguments().stream()
                .skip(from)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return Note.of(
                words.isEmpty() ? sentence : sentence + " " + scene.wording().text("reason.words", words));
    }

    /** An argument; empty text when an older version stored fewer. */
    private static String argument(Reason reason, int index) {
        return index < reason.arguments().size() ? reason.arguments().get(index) : "";
    }
}
