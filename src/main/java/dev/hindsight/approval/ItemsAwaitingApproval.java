package dev.hindsight.approval;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Orders;
import dev.hindsight.settings.EffectiveSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The items of a page that wait for nothing but an editor's approval.
 *
 * @param items those items, in the order given
 * @param targets by uid the key of the existing issue that each names or, without one, of the project in which its issue would be
 *     created; without those for which no project is set
 */
public record ItemsAwaitingApproval(List<ActionItem> items, Map<String, String> targets) {

    public ItemsAwaitingApproval {
        items = List.copyOf(items);
        targets = Map.copyOf(targets);
    }

    /** Those among a page's items; the settings are those of its space. */
    static ItemsAwaitingApproval among(List<ActionItem> items, EffectiveSettings settings) {
        List<ActionItem> awaiting =
                items.stream().filter(ActionItem::awaitsApproval).toList();
        Map<String, String> targets = new HashMap<>();
        awaiting.forEach(item -> target(item.finding(), settings).ifPresent(target -> targets.put(item.uid(), target)));
        return new ItemsAwaitingApproval(awaiting, targets);
    }

    /** Key of the existing issue that a finding names, else of the project in which its issue is created. */
    public static Optional<String> target(Finding finding, EffectiveSettings settings) {
        return Orders.named(finding)
                .map(key -> key.toUpperCase(Locale.ROOT))
                .or(() -> settings.get(IssueSettings.PROJECT));
    }

    /** Whether an item names an existing issue. */
    public static boolean namesIssue(ActionItem item) {
        return namesIssue(item.finding());
    }

    /** Whether a finding names an existing issue. */
    public static boolean namesIssue(Finding finding) {
        return !finding.text(FindingField.ISSUE).isBlank();
    }

    /** Keys of the existing issues that would be changed, and of the projects in which others would be created. */
    public List<String> allTargets() {
        return targets.values().stream().distinct().sorted().toList();
    }

    /** The uids of the items. */
    public List<String> uids() {
        return items.stream().map(ActionItem::uid).toList();
    }

    /** How many items would get a new issue. */
    public int toCreate() {
        return (int) items.stream().filter(item -> !namesIssue(item)).count();
    }

    /** Keys of the projects whose people can read what is written: those of existing issues too. */
    public List<String> projects() {
        return targets.values().stream()
                .map(key -> key.replaceFirst("-\\d+$", ""))
                .distinct()
                .sorted()
                .toList();
    }
}
