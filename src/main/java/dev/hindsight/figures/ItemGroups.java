package dev.hindsight.figures;

import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The items that are listed, in order and in groups, and how many more there are. What is done comes last.
 *
 * @param groups the groups that have a row; without grouping all rows are in one
 * @param more how many rows are left out, because only so many are shown
 */
public record ItemGroups(List<Group> groups, int more) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private static final Comparator<String> BY_TITLE = Comparator.comparing(String::isEmpty)
            .thenComparing(String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.naturalOrder());

    private static final Comparator<VisibleItem> DONE_LAST =
            Comparator.comparing(ItemGroups::end).thenComparing(ItemOrder.URGENT_FIRST);

    public ItemGroups {
        groups = List.copyOf(groups);
    }

    /**
     * Items of which the same is said.
     *
     * @param title what that is, as the first of them on the page says it; empty text for nothing
     * @param items those that are shown
     * @param done how many items of the page, shown or not, are done of which the title is said and the reader knows how they count
     * @param total of how many
     */
    public record Group(String title, List<VisibleItem> items, int done, int total) {

        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * By what an item is grouped.
     *
     * @param key what is the same for all of a group, but for case and spacing
     * @param title what is shown of it
     */
    public record Name(String key, String title) {

        /** A name that is its own key. */
        public static Name of(String title) {
            return new Name(title, title);
        }
    }

    /**
     * Those of a page.
     *
     * @param onPage the items whose blocks are on the page, in the order of their blocks
     * @param names by what each is grouped; empty texts for what has no such thing, which comes last
     */
    public static ItemGroups of(List<VisibleItem> onPage, StatusOptions options, Function<VisibleItem, Name> names) {
        Map<VisibleItem, String> titles = titles(onPage, names);
        List<VisibleItem> all = onPage.stream()
                .filter(options.show()::admits)
                .sorted(order(options.grouping(), titles))
                .toList();
        List<VisibleItem> shown = all.subList(0, Math.min(options.limit().orElse(all.size()), all.size()));
        Map<String, List<VisibleItem>> groups = new LinkedHashMap<>();
        shown.forEach(seen -> groups.computeIfAbsent(title(titles, seen), title -> new ArrayList<>())
                .add(seen));
        Map<String, List<VisibleItem>> known = onPage.stream()
                .filter(Segments::isKnownToCount)
                .collect(Collectors.groupingBy(seen -> title(titles, seen)));
        return new ItemGroups(
                groups.entrySet().stream()
                        .map(group ->
                                group(group.getKey(), group.getValue(), known.getOrDefault(group.getKey(), List.of())))
                        .toList(),
                all.size() - shown.size());
    }

    private static Group group(String title, List<VisibleItem> shown, List<VisibleItem> known) {
        int done = (int) known.stream().filter(ItemGroups::isDone).count();
        return new Group(title, shown, done, known.size());
    }

    /** The title of the group of each item: what the first of the group on the page says. */
    private static Map<VisibleItem, String> titles(List<VisibleItem> onPage, Function<VisibleItem, Name> names) {
        Map<String, String> byKey = new HashMap<>();
        IdentityHashMap<VisibleItem, String> titles = new IdentityHashMap<>();
        for (VisibleItem seen : onPage) {
            Name name = names.apply(seen);
            titles.put(seen, byKey.computeIfAbsent(folded(name.key()), key -> spaced(name.title())));
        }
        return titles;
    }

    private static String title(Map<VisibleItem, String> titles, VisibleItem seen) {
        return titles.getOrDefault(seen, "");
    }

    private static Comparator<VisibleItem> order(GroupBy grouping, Map<VisibleItem, String> titles) {
        return switch (grouping) {
            case NONE -> DONE_LAST;
            case IMPACT ->
                Comparator.comparing((VisibleItem seen) -> seen.finding().impact())
                        .thenComparing(DONE_LAST);
            case THEME, OWNER, OBJECTIVE ->
                Comparator.comparing((VisibleItem seen) -> title(titles, seen), BY_TITLE)
                        .thenComparing(DONE_LAST);
        };
    }

    /** Those that are shown, without groups. */
    public List<VisibleItem> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    private static boolean isDone(VisibleItem seen) {
        return seen.completion().filter(CompletionStatus.DONE::equals).isPresent();
    }

    /** How far from being acted on; a hidden issue counts as an open one. */
    private static int end(VisibleItem seen) {
        return switch (seen.completion().orElse(CompletionStatus.OPEN)) {
            case OPEN, INCOMPLETE -> 0;
            case LATER, UNCOUNTED -> 1;
            case NOT_DONE, WONT_DO -> 2;
            case DONE -> 3;
        };
    }

    private static String folded(String key) {
        return spaced(Normalizer.normalize(key, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    private static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
