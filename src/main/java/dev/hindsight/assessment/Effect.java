package dev.hindsight.assessment;

import dev.hindsight.item.Closing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of whether an action item had its effect.
 *
 * @param closing that its issue was closed; empty while it is not
 * @param closedOn the day of that, in the site's time zone
 * @param criterion by what it is judged; empty text where nothing is to be checked
 * @param check the check since it was closed; empty while it is open, and where nothing is to be checked
 * @param answers all answers, oldest first, those to earlier closings too
 */
public record Effect(
        Optional<Closing> closing,
        Optional<LocalDate> closedOn,
        String criterion,
        Optional<EffectCheck> check,
        List<Assessment> answers) {

    /** Nothing is known, or none of it is for the reader. */
    public static final Effect NONE = new Effect(Optional.empty(), Optional.empty(), "", Optional.empty(), List.of());

    public Effect {
        answers = List.copyOf(answers);
    }

    /** The same of an item that is not done, so that there is nothing to check. */
    public Effect unchecked() {
        return check.isEmpty() ? this : new Effect(closing, closedOn, criterion, Optional.empty(), answers);
    }

    /** Whether an answer is one to how the issue was last closed, and it was not reopened since. */
    public boolean isPresent(Assessment answer) {
        return closing.filter(last -> last.at().equals(answer.closedAt())).isPresent();
    }
}
