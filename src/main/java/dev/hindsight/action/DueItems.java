package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The items that are due for a step, and what becomes of those that cannot be tried. None of them stays due, so that
 * they keep nobody from their turn. Threads may share it.
 */
public final class DueItems {

    /** What one run takes on; the rest is due in the next. */
    static final int MOST_IN_ONE_RUN = 500;

    private static final Set<Reason.Code> REFUSALS =
            Set.of(Reason.Code.REFUSED, Reason.Code.NOT_PERMITTED, Reason.Code.NO_SUCH_ISSUE);

    /** Settings are changed and accounts activated without our being told. */
    private static final Duration UNTIL_SET_UP = Duration.ofMinutes(15);

    private final ActionItems items;
    private final Callers callers;
    private final Clock clock;

    public DueItems(ActionItems items, Callers callers, Clock clock) {
        this.items = items;
        this.callers = callers;
        this.clock = clock;
    }

    /** The links behind which there is something due. Items without a link are put off. */
    Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        for (ActionItem item : items.due(clock.instant(), MOST_IN_ONE_RUN)) {
            callers.link(item).ifPresentOrElse(links::add, () -> hinder(item, new Reason(Reason.Code.NOT_SET_UP)));
        }
        return links;
    }

    /** What is due behind a link, longest due first. */
    List<ActionItem> behind(String linkId) {
        return items.due(clock.instant(), MOST_IN_ONE_RUN).stream()
                .filter(item -> callers.link(item).equals(Optional.of(linkId)))
                .toList();
    }

    /** How many of these items the tracker has refused, or a change of them. */
    int refused(Set<String> uids) {
        return (int) uids.stream()
                .flatMap(uid -> items.find(uid).stream())
                .filter(item -> item.attempt()
                        .reason()
                        .map(Reason::code)
                        .filter(REFUSALS::contains)
                        .isPresent())
                .count();
    }

    /** Puts an item off for a reason that somebody has to remove. */
    void hinder(ActionItem item, Reason reason) {
        hinder(item, reason, clock.instant().plus(UNTIL_SET_UP));
    }

    /** Puts an item off until an instant. While the outcome of a creation is unknown, that is what is said of it. */
    void hinder(ActionItem item, Reason reason, Instant until) {
        items.change(
                item.uid(),
                Meanwhile.nothing(
                        item, stored -> stored.withAttempt(stored.attempt().hindered(said(stored, reason), until))));
    }

    /** Puts an item off after a try that failed. */
    void postpone(ActionItem item, TrackerException failure, Caller caller) {
        Setback setback = Setback.of(failure, caller, item.attempt().tries(), clock.instant());
        items.change(item.uid(), Meanwhile.nothing(item, stored -> postponed(stored, setback)));
    }

    private static ActionItem postponed(ActionItem stored, Setback setback) {
        boolean refused = setback.refused()
                && stored.state() == ItemState.WAITING
                && stored.attempt().intentAt().isEmpty();
        return (refused ? stored.withState(ItemState.REFUSED) : stored)
                .withAttempt(stored.attempt().failed(said(stored, setback.reason()), setback.again()));
    }

    private static Reason said(ActionItem stored, Reason reason) {
        if (stored.attempt().intentAt().isPresent()) {
            return stored.attempt().reason().orElse(new Reason(Reason.Code.OUTCOME_UNKNOWN));
        }
        // Of an issue that is there, it is only a change whose reply was lost
        return reason.code() == Reason.Code.OUTCOME_UNKNOWN ? new Reason(Reason.Code.UNREACHABLE) : reason;
    }
}
