package dev.hindsight.authoring.adapter;

import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormControl.Option;
import dev.hindsight.frame.FormField;
import dev.hindsight.frame.FormInput;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Optional;

/**
 * What the form of a finding asks of who saves while somebody has unpublished changes to the page: the server cannot see drafts, the
 * form's script can.
 */
final class DraftField {

    /** Says whether the form's own script has seen an unpublished draft of the page. */
    static final String DRAFT = "draft";

    private static final String OPEN = "open";
    private static final String ALTHOUGH = "although";
    private static final String YES = "yes";

    private DraftField() {}

    /** That an open draft may undo what is saved, said before anything is. */
    static FormField although(Messages messages) {
        return new FormField(
                        ALTHOUGH,
                        messages.text("finding-form.although"),
                        () -> FormControl.boxes(
                                List.of(new Option(YES, messages.text("finding-form.although.yes"))), List.of()))
                .help(messages.text("finding-form.although.help"))
                .check(input -> isOpen(input) && !input.all(ALTHOUGH).contains(YES)
                        ? Optional.of(messages.text("finding-form.although.error"))
                        : Optional.empty());
    }

    static boolean isOpen(FormInput input) {
        return input.text(DRAFT).equals(OPEN);
    }

    /** What goes with the form of the page's draft, until the script knows better. */
    static String seen(FormInput input) {
        return isOpen(input) ? OPEN : "unknown";
    }
}
