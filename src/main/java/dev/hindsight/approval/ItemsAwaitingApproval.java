package dev.hindsight.approval;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.EffectiveSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The items of a page that wait for nothing but an editor's word. Pure and immutable.
 *
 * @param items those items, in the order given
 * @param projects keys of the projects in which their tickets would be made, without repetition
 */
public record ItemsAwaitingApproval(List<ActionItem> items, List<String> projects) {

    public ItemsAwaitingApproval {
        items = List.copyOf(items);
        projects = List.copyOf(projects);
    }

    /** Those among a page's items; the preferences are those of its space. */
    public static ItemsAwaitingApproval among(List<ActionItem> items, EffectiveSettings effective) {
        List<ActionItem> held =
                items.stream().filter(ItemsAwaitingApproval::isHeld).toList();
        List<String> projects = held.stream()
                .flatMap(item -> Optional.of(item.finding().text(FindingField.PROJECT))
                        .filter(own -> !own.isEmpty())
                        .or(effective::project)
                        .stream())
                .distinct()
                .sorted()
                .toList();
        return new ItemsAwaitingApproval(held, projects);
    }

    /** Whether an item waits for nothing but an editor's word. */
    public static boolean isHeld(ActionItem item) {
        return item.state() == ItemState.WAITING
                && item.schedule()
                        .reason()
                        .map(WaitReason::code)
                        .filter(ItemsAwaitingApproval::isObstacle)
                        .isPresent();
    }

    private static boolean isObstacle(WaitReason.Code code) {
        return Arrays.stream(ApprovalReason.values()).anyMatch(obstacle -> obstacle.code() == code);
    }
}
