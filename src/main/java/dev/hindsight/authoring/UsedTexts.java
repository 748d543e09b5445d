package dev.hindsight.authoring;

import dev.hindsight.finding.Blanks;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ActionItems.Grouping;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What the findings of a space say already of their theme and objective, so that the same thing is called the same. */
public final class UsedTexts {

    /** More than that, nobody reads to the end. */
    private static final int MOST = 100;

    private final ActionItems items;
    private final Pages pages;
    private final Access access;

    public UsedTexts(ActionItems items, Pages pages, Access access) {
        this.items = items;
        this.pages = pages;
        this.access = access;
    }

    /**
     * The texts of theme and objective on the pages of a space that the current user may view, in their order; of those that differ only
     * by case or blanks, one; not more than a hundred of each.
     *
     * @param pageId of any page of the space
     */
    public Map<FindingField, List<String>> of(long pageId) {
        Set<Grouping> groupings =
                pages.find(pageId).map(WikiPage::spaceKey).map(items::groupings).orElse(Set.of());
        Map<Long, Boolean> viewable = new HashMap<>();
        return Map.of(
                FindingField.THEME, texts(groupings, Grouping::theme, viewable),
                FindingField.OBJECTIVE, texts(groupings, Grouping::objective, viewable));
    }

    /** @param viewable whether the current user may view some pages, as far as that was asked */
    private List<String> texts(Set<Grouping> groupings, Function<Grouping, String> text, Map<Long, Boolean> viewable) {
        Map<String, String> texts = new TreeMap<>();
        groupings.stream()
                .filter(grouping -> !text.apply(grouping).isEmpty())
                .sorted(Comparator.comparing(text))
                .forEach(grouping -> {
                    String alike = Blanks.oneLine(text.apply(grouping)).toLowerCase(Locale.ROOT);
                    if (!texts.containsKey(alike) && viewable.computeIfAbsent(grouping.pageId(), access::mayView)) {
                        texts.put(alike, text.apply(grouping));
                    }
                });
        return texts.values().stream().limit(MOST).toList();
    }
}
