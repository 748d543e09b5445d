package dev.hindsight.authoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Edits by the form in memory. */
public final class InMemoryFormEdits implements FormEdits {

    private final List<FormEdit> edits = new ArrayList<>();

    @Override
    public synchronized void keep(FormEdit edit, Collection<String> others) {
        edits.removeIf(kept ->
                kept.uid().equals(edit.uid()) || (kept.pageId() == edit.pageId() && others.contains(kept.uid())));
        edits.add(edit);
    }

    @Override
    public synchronized List<FormEdit> ofPage(long pageId) {
        return edits.stream().filter(edit -> edit.pageId() == pageId).toList();
    }

    @Override
    public List<FormEdit> toTell(long pageId) {
        return ofPage(pageId).stream()
                .filter(edit -> edit.state() != EditState.ON_PAGE)
                .toList();
    }

    @Override
    public synchronized List<FormEdit> dropped(int limit) {
        return allDropped()
                .sorted(Comparator.comparing(FormEdit::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int countDropped() {
        return (int) allDropped().count();
    }

    private Stream<FormEdit> allDropped() {
        return edits.stream().filter(edit -> edit.state().isDropped());
    }

    @Override
    public synchronized void mark(FormEdit edit, EditState state) {
        edits.replaceAll(kept -> isSame(kept, edit) ? kept.with(state) : kept);
    }

    @Override
    public synchronized void forget(FormEdit edit) {
        edits.removeIf(kept -> isSame(kept, edit));
    }

    private static boolean isSame(FormEdit one, FormEdit other) {
        return one.uid().equals(other.uid()) && one.pageId() == other.pageId() && one.version() == other.version();
    }

    @Override
    public synchronized void removeBefore(Instant instant) {
        edits.removeIf(edit -> edit.at().isBefore(instant));
    }
}
