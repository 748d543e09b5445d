package dev.hindsight.item;

import dev.hindsight.item.Backlog.Blocked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups items that are blocked for reasons of one kind by what those say: two refusals are two problems when Jira's words
 * differ, and so are two people who have to authorize. Only so many items are looked at; the others are counted together,
 * without words.
 */
public final class BlockedByWords {

    /** The reasons that differ between items: they carry Jira's words, name a person, or what a page names. */
    public static final Set<WaitReason.Code> TOLD_APART = EnumSet.of(
            WaitReason.Code.REFUSED,
            WaitReason.Code.NOT_PERMITTED,
            WaitReason.Code.NOT_AUTHORIZED,
            WaitReason.Code.ACTOR_INACTIVE,
            WaitReason.Code.SEARCH_NEEDS_ACCOUNT,
            WaitReason.Code.NO_SUCH_ISSUE,
            WaitReason.Code.NOT_ORDERED,
            WaitReason.Code.OWNER_UNKNOWN);

    /** How many items of one state and such a reason are worth looking at. */
    public static final int MOST_EXAMINED = 500;

    /** How many items of a group are given. */
    public static final int MOST_LISTED = 5;

    private static final int MOST_GROUPS = 20;

    private BlockedByWords() {}

    /** How many items of one state are to be looked at that are blocked for a reason. */
    public static int examined(WaitReason.Code code) {
        return TOLD_APART.contains(code) ? MOST_EXAMINED : MOST_LISTED;
    }

    /**
     * The groups of the items that are in a state for a reason.
     *
     * @param count how many they are
     * @param examined those that were looked at, see {@link #examined}; none only where there are none
     */
    public static List<Blocked> groups(ItemState state, WaitReason.Code code, int count, List<ActionItem> examined) {
        Map<WaitReason, List<ActionItem>> byWords = new LinkedHashMap<>();
        examined.forEach(item -> byWords.computeIfAbsent(reason(item, code), words -> new ArrayList<>())
                .add(item));
        if (!TOLD_APART.contains(code)) {
            return byWords.entrySet().stream()
                    .limit(1)
                    .map(only -> new Blocked(state, only.getKey(), count, first(examined)))
                    .toList();
        }
        List<Blocked> groups = new ArrayList<>();
        byWords.entrySet().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> groups.add(
                        new Blocked(state, group.getKey(), group.getValue().size(), first(group.getValue()))));
        int rest = count - groups.stream().mapToInt(Blocked::count).sum();
        if (rest > 0) {
            List<ActionItem> others = byWords.values().stream()
                    .skip(MOST_GROUPS)
                    .flatMap(List::stream)
                    .toList();
            groups.add(new Blocked(state, new WaitReason(code), rest, first(others)));
        }
        return groups;
    }

    private static List<ActionItem> first(List<ActionItem> items) {
        return items.stream().limit(MOST_LISTED).toList();
    }

    /** Where somebody authorizes is no matter of the reason. */
    private static WaitReason reason(ActionItem item, WaitReason.Code code) {
        WaitReason reason = item.schedule().reason().orElse(new WaitReason(code));
        return code == WaitReason.Code.NOT_AUTHORIZED
                ? new WaitReason(code, reason.arguments().stream().limit(1).toList())
                : reason;
    }
}
