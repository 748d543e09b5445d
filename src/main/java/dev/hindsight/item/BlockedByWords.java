package dev.hindsight.item;

import dev.hindsight.item.Backlog.Blocked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Groups items that are blocked for the same reason by what Jira said: two refusals are two problems when their words
 * differ. Only so many items are looked at; the others are counted together, without words.
 */
public final class BlockedByWords {

    /** The reasons that carry Jira's words. */
    public static final Set<WaitReason.Code> IN_JIRAS_WORDS =
            EnumSet.of(WaitReason.Code.REFUSED, WaitReason.Code.NOT_PERMITTED);

    /** How many items of one state and reason are worth looking at. */
    public static final int MOST_EXAMINED = 500;

    private static final int MOST_GROUPS = 20;

    private BlockedByWords() {}

    /**
     * The groups of the items that are in a state for a reason.
     *
     * @param count how many they are
     * @param examined those that were looked at, not none; for reasons without Jira's words one is enough
     */
    public static List<Blocked> groups(ItemState state, WaitReason.Code code, int count, List<ActionItem> examined) {
        if (!IN_JIRAS_WORDS.contains(code)) {
            return examined.stream()
                    .limit(1)
                    .map(example -> new Blocked(state, reason(example, code), count, example))
                    .toList();
        }
        Map<WaitReason, List<ActionItem>> byWords = new LinkedHashMap<>();
        examined.forEach(item -> byWords.computeIfAbsent(reason(item, code), words -> new ArrayList<>())
                .add(item));
        List<Blocked> groups = new ArrayList<>();
        int listed = 0;
        for (Map.Entry<WaitReason, List<ActionItem>> group : byWords.entrySet()) {
            if (groups.size() < MOST_GROUPS) {
                List<ActionItem> items = group.getValue();
                groups.add(new Blocked(state, group.getKey(), items.size(), items.get(0)));
                listed += items.size();
            }
        }
        if (listed < count) {
            rest(byWords, examined)
                    .map(example -> new Blocked(
                            state,
                            new WaitReason(code),
                            count - groups.stream().mapToInt(Blocked::count).sum(),
                            example))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    private static Optional<ActionItem> rest(Map<WaitReason, List<ActionItem>> byWords, List<ActionItem> examined) {
        return byWords.values().stream()
                .skip(MOST_GROUPS)
                .map(items -> items.get(0))
                .findFirst()
                .or(() -> examined.stream().skip(examined.size() - 1L).findFirst());
    }

    private static WaitReason reason(ActionItem item, WaitReason.Code code) {
        return item.schedule().reason().orElse(new WaitReason(code));
    }
}
