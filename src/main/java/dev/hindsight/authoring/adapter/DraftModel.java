package dev.hindsight.authoring.adapter;

import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;

/**
 * What the form says of an open draft of its page: at first that nobody can tell, and, with the words that its script puts in that
 * place, what the script has seen in the author's own session. No call of the wiki that tells of drafts is open to plugins.
 */
record DraftModel(FormContext context) {

    /** Stands for what the script fills in. */
    private static final String FIRST = "{0}";

    private static final String SECOND = "{1}";

    TemplateModel values() {
        return new TemplateModel()
                .with(
                        "draft",
                        new TemplateModel()
                                .with("content", context.address("/rest/api/content/" + context.pageId()))
                                .with("unknown", context.text("finding-form.draft.unknown"))
                                .with("open", context.text("finding-form.draft.open", FIRST, SECOND))
                                .with("unnamed", context.text("finding-form.draft.open.unnamed"))
                                .with("now", context.text("finding-form.draft.now"))
                                .with("minute", context.text("finding-form.draft.minute"))
                                .with("minutes", context.text("finding-form.draft.minutes", FIRST))
                                .with("hour", context.text("finding-form.draft.hour"))
                                .with("hours", context.text("finding-form.draft.hours", FIRST))
                                .with("day", context.text("finding-form.draft.day"))
                                .with("days", context.text("finding-form.draft.days", FIRST))
                                .with("although", context.text("finding-form.although"))
                                .with("yes", context.text("finding-form.although.yes"))
                                .with("help", context.text("finding-form.although.help")));
    }
}
