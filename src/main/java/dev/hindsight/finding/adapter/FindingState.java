package dev.hindsight.finding.adapter;

import dev.hindsight.frame.MacroContext;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a card says of the state of its item in a sentence, and whether that is about to change by itself. */
final class FindingState {

    /** States whose word and notes say all that their sentence would. */
    private static final Set<ItemState> SPOKEN_FOR =
            EnumSet.of(ItemState.INCOMPLETE, ItemState.WONT_DO, ItemState.REFUSED);

    /** The situation of a complete finding that nothing keeps from its issue. */
    private static final String BEING_CREATED = ItemState.WAITING.value();

    private final MacroContext context;
    private final Messages messages;

    FindingState(MacroContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /**
     * Whether what is shown is about to change by itself: its issue is being created, and nobody has to act first, or Jira is
     * asked whether the reader may see it.
     */
    boolean isAwaited(VisibleItem seen) {
        boolean unchecked = context.page().context().isCompletedLater()
                && context.page().unchecked(seen).isPresent();
        return unchecked || isBeingCreated(seen);
    }

    private boolean isBeingCreated(VisibleItem seen) {
        return situation(seen).equals(BEING_CREATED)
                && !context.page().context().isOldVersion()
                && !context.page().context().isCopy();
    }

    /** What is said of the state; where an issue is shown, that says it. */
    Optional<String> sentence(VisibleItem seen) {
        if (seen.isTrackedShown() || (FindingFacts.isInAWord(seen) && SPOKEN_FOR.contains(seen.state()))) {
            return Optional.empty();
        }
        return Optional.of(
                seen.isTrackedHidden()
                        ? messages.text("hidden")
                        : messages.text("state." + situation(seen) + ".sentence"));
    }

    private String situation(VisibleItem seen) {
        if (isBlocked(seen)) {
            return "blocked";
        }
        if (seen.copyChoice().filter(CopyChoice.STOPPED::equals).isPresent()) {
            return "stopped";
        }
        if (context.page().standsTwice(seen)) {
            return "twice";
        }
        return seen.isRemoved() && !seen.hasIssue() ? "gone" : seen.state().value();
    }

    /** Whether a complete finding cannot get its issue now; an issue that was asked for may be there already. */
    private static boolean isBlocked(VisibleItem seen) {
        return seen.state() == ItemState.REFUSED
                || (seen.state() == ItemState.WAITING
                        && seen.reason()
                                .filter(reason -> reason.code() != WaitReason.Code.OUTCOME_UNKNOWN)
                                .isPresent());
    }
}
