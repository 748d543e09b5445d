package dev.hindsight.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import dev.hindsight.finding.Finding;
import dev.hindsight.render.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the item of the block that is being rendered: by its hidden parameter {@code id}, else by its macro id, else
 * by its title. Pure.
 */
final class ItemOfBlock {

    private ItemOfBlock() {}

    static Optional<Entry> among(List<Entry> entries, Map<String, String> parameters, ConversionContext context) {
        String title = Finding.ofParameters(parameters).title();
        Optional<String> id = Optional.ofNullable(parameters.get("id"));
        return id.flatMap(hint -> first(entries, title, entry -> hinted(entry, hint)))
                .or(() ->
                        RenderedMacro.id(context).flatMap(hint -> first(entries, title, entry -> hinted(entry, hint))))
                .or(() -> title.isEmpty()
                        ? Optional.empty()
                        : first(entries, title, entry -> true).filter(entry -> titled(entry, title)));
    }

    /** Of several with the same hint, the one with the same title. */
    private static Optional<Entry> first(List<Entry> entries, String title, Predicate<Entry> which) {
        return entries.stream()
                .filter(which.and(entry -> titled(entry, title)))
                .findFirst()
                .or(() -> entries.stream().filter(which).findFirst());
    }

    private static boolean hinted(Entry entry, String hint) {
        return hint.equals(entry.item().place().hint())
                || hint.equals(entry.item().uid());
    }

    private static boolean titled(Entry entry, String title) {
        return entry.item().finding().title().equals(title);
    }
}
