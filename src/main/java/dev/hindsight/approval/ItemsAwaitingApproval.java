package dev.hindsight.approval;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;
import java.util.List;
import java.util.Optional;

/**
 * The items of a page that wait for nothing but an editor's approval.
 *
 * @param items those items, in the order given
 * @param projects keys of the projects in which their issues would be created, without repetition
 */
public record ItemsAwaitingApproval(List<ActionItem> items, List<String> projects) {

    public ItemsAwaitingApproval {
        items = List.copyOf(items);
        projects = List.copyOf(projects);
    }

    /** Those among a page's items; the settings are those of its space. */
    static ItemsAwaitingApproval among(List<ActionItem> items, EffectiveSettings settings) {
        List<ActionItem> awaiting =
                items.stream().filter(ActionItem::awaitsApproval).toList();
        List<String> projects = awaiting.stream()
                .flatMap(item -> Optional.of(item.finding().text(FindingField.PROJECT))
                        .filter(own -> !own.isEmpty())
                        .or(() -> settings.get(IssueSettings.PROJECT))
                        .stream())
                .distinct()
                .sorted()
                .toList();
        return new ItemsAwaitingApproval(awaiting, projects);
    }
}
