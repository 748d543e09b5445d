package dev.hindsight.action;

import dev.hindsight.action.Check.Code;
import dev.hindsight.finding.Impact;
import dev.hindsight.site.Preferences;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whether the priorities and resolutions that are set exist in the tracker. Stateless. */
final class ChoiceChecks {

    private ChoiceChecks() {}

    static List<Check> all(Preferences preferences, TrackerChoices choices) {
        List<String> priorities = Arrays.stream(Impact.values())
                .flatMap(impact -> preferences.priority(impact).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        checks(priorities, choices.priorities(), Code.NO_SUCH_PRIORITY, Code.PRIORITIES_THERE),
                        checks(
                                preferences.refusals(),
                                choices.resolutions(),
                                Code.NO_SUCH_RESOLUTION,
                                Code.RESOLUTIONS_THERE))
                .toList();
    }

    private static Stream<Check> checks(
            Collection<String> set, List<TrackerChoices.Choice> offered, Code missing, Code there) {
        List<String> unknown = set.stream()
                .filter(id ->
                        offered.stream().noneMatch(choice -> choice.value().equals(id)))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            return unknown.stream().map(id -> Check.of(missing, id));
        }
        return set.isEmpty() ? Stream.empty() : Stream.of(Check.of(there));
    }
}
