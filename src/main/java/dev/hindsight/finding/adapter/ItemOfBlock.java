package dev.hindsight.finding.adapter;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import dev.hindsight.finding.Finding;
import dev.hindsight.frame.RenderedMacro;
import dev.hindsight.status.PageItem;
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

    static Optional<PageItem> among(List<PageItem> entries, Map<String, String> parameters, ConversionContext context) {
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
    private static Optional<PageItem> first(List<PageItem> entries, String title, Predicate<PageItem> which) {
        return entries.stream()
                .filter(which.and(entry -> titled(entry, title)))
                .findFirst()
                .or(() -> entries.stream().filter(which).findFirst());
    }

    private static boolean hinted(PageItem entry, String hint) {
        return hint.equals(entry.item().location().macroKey())
                || hint.equals(entry.item().uid());
    }

    private static boolean titled(PageItem entry, String title) {
        return entry.item().finding().title().equals(title);
    }
}
