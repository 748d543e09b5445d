package dev.hindsight.authoring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The edits that are kept, one of each block. Every method is a transaction of its own. */
public interface FormEdits {

    /**
     * Keeps an edit.
     *
     * @param others uids of edits that give way to it, as one of the same block does
     */
    void keep(FormEdit edit, Collection<String> others);

    /** The edits of a page, oldest first. */
    List<FormEdit> ofPage(long pageId);

    /** Those of a page that did not become what was meant, which somebody should be told, oldest first; one query. */
    List<FormEdit> toTell(long pageId);

    /** Those of all pages that later versions have dropped, newest first. */
    List<FormEdit> dropped(int limit);

    /** How many there are of those. */
    int countDropped();

    /** Stores what has become of an edit, unless another has taken its place. */
    void mark(FormEdit edit, EditState state);

    /** Forgets an edit, unless another has taken its place. */
    void forget(FormEdit edit);

    /** Forgets what was saved before an instant. */
    void removeBefore(Instant instant);
}
