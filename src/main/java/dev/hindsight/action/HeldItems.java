package dev.hindsight.action;

import dev.hindsight.finding.FindingField;
import dev.hindsight.site.Preferences;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The items of a page that wait for nothing but an editor's word. Pure and immutable.
 *
 * @param items those items, in the order given
 * @param projects keys of the projects in which their tickets would be made, without repetition
 */
public record HeldItems(List<ActionItem> items, List<String> projects) {

    public HeldItems {
        items = List.copyOf(items);
        projects = List.copyOf(projects);
    }

    /** Those among a page's items; the preferences are those of its space. */
    public static HeldItems among(List<ActionItem> items, Preferences preferences) {
        List<ActionItem> held = items.stream().filter(HeldItems::isHeld).toList();
        List<String> projects = held.stream()
                .flatMap(item -> Optional.of(item.finding().text(FindingField.PROJECT))
                        .filter(own -> !own.isEmpty())
                        .or(preferences::project)
                        .stream())
                .distinct()
                .sorted()
                .toList();
        return new HeldItems(held, projects);
    }

    /** Whether an item waits for nothing but an editor's word. */
    public static boolean isHeld(ActionItem item) {
        return item.state() == ItemState.WAITING
                && item.attempt()
                        .reason()
                        .map(Reason::code)
                        .filter(HeldItems::isObstacle)
                        .isPresent();
    }

    private static boolean isObstacle(Reason.Code code) {
        return Arrays.stream(Obstacle.values()).anyMatch(obstacle -> obstacle.code() == code);
    }
}
