package dev.hindsight.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the author of a status macro chose. A value that is none of the allowed ones becomes the default and a complaint,
 * because a wrong table that looks right is worse than a sentence too many.
 *
 * @param table whether the items are listed, or only counted
 * @param grouping by what they are grouped
 * @param show which are listed
 * @param complaints the values that are not allowed
 */
public record StatusOptions(boolean table, GroupBy grouping, ItemFilter show, List<Complaint> complaints) {

    /** A value that is not allowed, with those that are; the first of them was taken instead. */
    public record Complaint(String parameter, String value, List<String> allowed) {}

    public static StatusOptions of(Map<String, String> parameters) {
        List<Complaint> complaints = new ArrayList<>();
        choose(parameters, "scope", List.of("page"), complaints);
        String view = choose(parameters, "view", List.of("table", "summary"), complaints);
        String group = choose(parameters, "group", values(GroupBy.values(), GroupBy::value), complaints);
        String show = choose(parameters, "show", values(ItemFilter.values(), ItemFilter::value), complaints);
        return new StatusOptions(
                "table".equals(view),
                GroupBy.ofValue(group).orElse(GroupBy.NONE),
                ItemFilter.ofValue(show).orElse(ItemFilter.ALL),
                List.copyOf(complaints));
    }

    private static <T> List<String> values(T[] constants, Function<T, String> value) {
        return Arrays.stream(constants).map(value).toList();
    }

    private static String choose(
            Map<String, String> parameters, String name, List<String> allowed, List<Complaint> complaints) {
        String value = parameters.getOrDefault(name, "").strip();
        Optional<String> chosen =
                allowed.stream().filter(value::equalsIgnoreCase).findFirst();
        if (chosen.isEmpty() && !value.isEmpty()) {
            complaints.add(new Complaint(name, value, allowed));
        }
        return chosen.orElse(allowed.get(0));
    }
}
