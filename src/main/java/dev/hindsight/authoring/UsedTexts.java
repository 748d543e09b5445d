package dev.hindsight.authoring;

import dev.hindsight.finding.Blanks;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItems;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the findings of a space say already of a field, so that the same thing is called the same. */
public final class UsedTexts {

    private final ActionItems items;
    private final Pages pages;
    private final Access access;

    public UsedTexts(ActionItems items, Pages pages, Access access) {
        this.items = items;
        this.pages = pages;
        this.access = access;
    }

    /**
     * The texts of a field on the pages of a space that the current user may view, in their order; of those that differ only by case or
     * blanks, the first.
     *
     * @param field one that {@link ActionItems#pagesByText} knows
     * @param pageId of any page of the space
     */
    public List<String> of(FindingField field, long pageId) {
        Map<String, String> texts = new LinkedHashMap<>();
        pages.find(pageId)
                .map(WikiPage::spaceKey)
                .map(space -> items.pagesByText(field, space))
                .orElse(Map.of())
                .forEach((text, stands) -> {
                    String alike = Blanks.oneLine(text).toLowerCase(Locale.ROOT);
                    if (!texts.containsKey(alike) && stands.stream().anyMatch(access::mayView)) {
                        texts.put(alike, text);
                    }
                });
        return List.copyOf(texts.values());
    }
}
