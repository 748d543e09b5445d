package dev.hindsight.action;

import java.util.List;
import java.util.Optional;

/**
 * Where an issue was asked for, of which it is not known whether it was made. It is kept in the reason of the item,
 * since block and settings may have changed by the time it is searched. Immutable.
 *
 * @param project key of the project
 * @param linkId id of the link
 */
record Asked(String project, String linkId) {

    /** Where an item's issue was asked for; empty when it was not, or when the request cannot have been sent yet. */
    static Optional<Asked> of(ActionItem item) {
        Attempt attempt = item.attempt();
        return attempt.reason()
                .filter(reason -> attempt.intentAt().isPresent() && reason.code() == Reason.Code.OUTCOME_UNKNOWN)
                .map(Reason::arguments)
                .filter(arguments -> arguments.size() == 2)
                .map(Asked::of);
    }

    private static Asked of(List<String> arguments) {
        return new Asked(arguments.get(0), arguments.get(1));
    }

    Reason reason() {
        return new Reason(Reason.Code.OUTCOME_UNKNOWN, project, linkId);
    }
}
