package dev.hindsight.frame;

import java.util.List;

/** What became of a button that was pressed. */
public sealed interface FormOutcome {

    /**
     * It did what it does. The person is sent back to the form, where the button's sentence says so.
     *
     * @param count to how many things it did it, for that sentence
     */
    record Done(int count) implements FormOutcome {}

    /**
     * The form is shown again with what was entered, and with what came out, which this answer alone holds.
     *
     * @param messages what is said over it
     * @param result values for the page's template, under the name {@code result}
     */
    record Shown(List<FormMessage> messages, TemplateModel result) implements FormOutcome {
        public Shown {
            messages = List.copyOf(messages);
        }
    }

    /**
     * It did what it does, and the person is sent to another page of the wiki, which shows it.
     *
     * @param address of that page, see {@link FormContext#address}
     */
    record Left(String address) implements FormOutcome {}

    /**
     * It did nothing. The form is shown again with what was entered, and with the reason.
     *
     * @param messages what is said over it
     */
    record Refused(List<FormMessage> messages) implements FormOutcome {
        public Refused {
            messages = List.copyOf(messages);
        }
    }

    /** It did nothing, since what the person saw has changed in the meantime: the form is shown as it is now. */
    record Changed() implements FormOutcome {}

    static FormOutcome done() {
        return new Done(0);
    }

    static FormOutcome done(int count) {
        return new Done(count);
    }

    /** It did what it does or, where what the person saw has changed in the meantime, nothing. */
    static FormOutcome doneIf(boolean unchanged) {
        return unchanged ? done() : new Changed();
    }

    static FormOutcome refused(FormMessage... messages) {
        return new Refused(List.of(messages));
    }

    static FormOutcome shown(FormMessage... messages) {
        return new Shown(List.of(messages), new TemplateModel());
    }
}
