package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.settings.EffectiveSettings;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whether the priorities and resolutions that are set exist in Jira. */
final class OptionChecks {

    private OptionChecks() {}

    static List<ConnectionCheck> all(EffectiveSettings settings, Collection<String> resolutions, JiraOptions options) {
        List<String> priorities = Arrays.stream(Impact.values())
                .flatMap(impact -> settings.get(IssueSettings.priority(impact)).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        checks(priorities, options.priorities(), Code.NO_SUCH_PRIORITY, Code.PRIORITIES_THERE),
                        checks(resolutions, options.resolutions(), Code.NO_SUCH_RESOLUTION, Code.RESOLUTIONS_THERE))
                .toList();
    }

    private static Stream<ConnectionCheck> checks(
            Collection<String> set, List<JiraOptions.Choice> offered, Code missing, Code there) {
        List<String> unknown = set.stream()
                .filter(id ->
                        offered.stream().noneMatch(choice -> choice.value().equals(id)))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            return unknown.stream().map(id -> ConnectionCheck.of(missing, id));
        }
        return set.isEmpty() ? Stream.empty() : Stream.of(ConnectionCheck.of(there));
    }
}
