package dev.hindsight.wiki;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Saves pages in memory, in one person's name. */
public final class InMemoryPageEdits implements PageEdits {

    private final InMemoryPages pages;
    private final String editor;
    private Runnable before = () -> {};
    private Runnable after = () -> {};
    private UnaryOperator<String> stored = body -> body;
    private boolean notified;

    /** @param editor user key of who edits */
    public InMemoryPageEdits(InMemoryPages pages, String editor) {
        this.pages = pages;
        this.editor = editor;
    }

    /** What happens after a page was read and changed, before it is saved; what it throws keeps it from being saved. */
    public void beforeSaving(Runnable event) {
        before = event;
    }

    /** What happens after a page was saved; what it throws hides that it was. */
    public void afterSaving(Runnable event) {
        after = event;
    }

    /** What is stored for a body that is saved. */
    public void storing(UnaryOperator<String> change) {
        stored = change;
    }

    /** Whether watchers were told of the last version. */
    public boolean hasNotified() {
        return notified;
    }

    @Override
    public boolean edit(long pageId, boolean notifyWatchers, Edit edit) {
        Optional<WikiPage> page = pages.find(pageId);
        Optional<String> body = page.flatMap(edit::of);
        body.ifPresent(text -> {
            try {
                before.run();
                pages.store(new PageBuilder(page.orElseThrow())
                        .published(editor, stored.apply(text))
                        .build());
                after.run();
            } catch (IllegalStateException e) {
                throw new NotSavedException("Not saved", e);
            }
            notified = notifyWatchers;
        });
        return body.isPresent();
    }
}
