package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;

import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import java.util.Optional;

/** Lines of a history. */
final class SampleChanges {

    private SampleChanges() {}

    /** A line of item a at noon that no name stands behind, by somebody or, where the actor is empty text, by nobody. */
    static Change line(Source source, String actor, What what, String oldValue, String newValue) {
        return new Change(
                "a",
                NOON,
                Optional.of(source),
                Optional.of(actor).filter(key -> !key.isEmpty()),
                Optional.empty(),
                what,
                oldValue,
                newValue,
                Optional.empty());
    }
}
