package dev.hindsight.assessment;

import dev.hindsight.finding.Finding;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Optional;

/** What is said of checks whether action items worked, in the reader's language. */
public final class CheckMessages {

    private final Messages messages;

    public CheckMessages(Messages messages) {
        this.messages = messages;
    }

    /** How far a check has come, in one or two words; empty while its day is yet to come. */
    public Optional<String> status(EffectCheck check) {
        return check.status() == EffectCheck.Status.PLANNED
                ? Optional.empty()
                : Optional.of(messages.text("check.status." + check.status().value()));
    }

    /**
     * When it is checked, of a check whose day is yet to come.
     *
     * @param checker full name of who is named to check it
     */
    public Optional<String> planned(EffectCheck check, Optional<String> checker) {
        String day = messages.day(check.on());
        return Optional.of(check)
                .filter(one -> one.status() == EffectCheck.Status.PLANNED)
                .map(planned -> checker.map(name -> messages.text("check.planned.by", day, name))
                        .orElseGet(() -> messages.text("check.planned", day)));
    }

    /** How often it was put off, and from which day at first; empty where it was not. */
    public Optional<String> putOff(EffectCheck check) {
        return check.putOff().stream()
                .findFirst()
                .map(first -> messages.text("check.put-off", check.putOff().size(), messages.day(first)));
    }

    /** What was answered. */
    public String answer(Assessment given) {
        return given.until()
                .map(day -> messages.text("check.answer.until", messages.day(day)))
                .orElseGet(() -> messages.text("check.answer." + given.answer().value()));
    }

    /** Who has answered, and when; says so where that was the owner, and where the issue was reopened since. */
    public String who(Assessment given, Effect effect) {
        String person = messages.user(given.by());
        String named = given.byOwner() ? messages.text("check.by-owner", person) : person;
        String at = messages.moment(given.at());
        return effect.isPresent(given)
                ? messages.text("check.who", named, at)
                : messages.text("check.who.earlier", named, at);
    }

    /** What shows it, in its parts. */
    public static List<String> evidence(Assessment given) {
        return Finding.entries(given.evidence());
    }

    /** What the criterion was when the answer was given; empty where it is the same now. */
    public static Optional<String> otherCriterion(Assessment given, Effect effect) {
        return Optional.of(given.criterion()).filter(then -> !then.isEmpty() && !then.equals(effect.criterion()));
    }

    /** What the criterion was when the issue was closed; empty where it is the same now. */
    public static Optional<String> criterionWhenClosed(Effect effect) {
        return effect.closing().map(closing -> closing.criterion()).filter(then -> !then.equals(effect.criterion()));
    }
}
