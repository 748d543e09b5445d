package dev.hindsight.item;

import java.util.List;
import java.util.Optional;

/**
 * Where an issue was asked for, of which it is not known whether it was made. It is kept in the reason of the item,
 * since block and settings may have changed by the time it is searched. Immutable.
 *
 * @param project key of the project
 * @param linkId id of the link
 */
public record PendingCreation(String project, String linkId) {

    /** Where an item's issue was asked for; empty when it was not, or when the request cannot have been sent yet. */
    public static Optional<PendingCreation> of(ActionItem item) {
        SyncSchedule schedule = item.schedule();
        return schedule.reason()
                .filter(reason -> schedule.intentAt().isPresent() && reason.code() == WaitReason.Code.OUTCOME_UNKNOWN)
                .map(WaitReason::arguments)
                .filter(arguments -> arguments.size() == 2)
                .map(PendingCreation::of);
    }

    private static PendingCreation of(List<String> arguments) {
        return new PendingCreation(arguments.get(0), arguments.get(1));
    }

    public WaitReason reason() {
        return new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN, project, linkId);
    }
}
