package dev.hindsight.item.adapter;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored texts, and remembers what the latest of them say: every view of a page reads the same rows again, and their
 * JSON would cost more than the query. What a text says never changes, so nothing that is remembered can be out of date.
 *
 * @param <T> what a text says; cannot be changed
 */
final class RememberedTexts<T> {

    /** Characters, together about 20 pages with 200 findings of 500 characters each. */
    private static final int LIMIT = 2_000_000;

    private final Cache<String, T> said = CacheBuilder.newBuilder()
            .maximumWeight(LIMIT)
            .weigher((String text, T meaning) -> text.length())
            .build();

    private final Function<String, T> read;

    /** @param read gives what a text says; the same whenever it is asked */
    RememberedTexts(Function<String, T> read) {
        this.read = read;
    }

    /** @param stored no text is read as empty text */
    T read(@Nullable String stored) {
        String text = stored == null ? "" : stored;
        T known = said.getIfPresent(text);
        if (known != null) {
            return known;
        }
        T meaning = read.apply(text);
        said.put(text, meaning);
        return meaning;
    }
}
