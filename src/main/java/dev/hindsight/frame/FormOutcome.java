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

    static FormOutcome done() {
        return new Done(0);
    }

    static FormOutcome done(int count) {
        return new Done(count);
    }

    static FormOutcome shown(FormMessage... messages) {
        return new Shown(List.of(messages), new TemplateModel());
    }
}
