package dev.hindsight.assessment;

import dev.hindsight.finding.Finding;
import dev.hindsight.issue.Digest;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import dev.hindsight.item.Closing;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Keeps what somebody answers to whether an action item worked. Who may answer is for the caller to check. */
public final class AnswerCheck {

    private final ActionItems items;
    private final Assessments assessments;
    private final FollowUps followUps;
    private final Pages pages;
    private final Clock clock;

    public AnswerCheck(ActionItems items, Assessments assessments, FollowUps followUps, Pages pages, Clock clock) {
        this.items = items;
        this.assessments = assessments;
        this.followUps = followUps;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What somebody answers.
     *
     * @param closedAt when its issue had been closed as the person was shown it, as {@link java.time.Instant#toString} has it
     * @param criterion digest of the criterion by which it was to be judged then
     * @param number how many answers it had then
     * @param answer what was found
     * @param byOwner whether the person owns the item
     * @param note what the person saw; may be empty
     * @param evidence what shows it; may be empty
     * @param until when it is to be checked again, of an answer that is {@link Answer#EARLY}
     */
    public record Given(
            String closedAt,
            String criterion,
            int number,
            Answer answer,
            boolean byOwner,
            String note,
            String evidence,
            Optional<LocalDate> until) {}

    /**
     * What somebody wants to be done now.
     *
     * @param finding it, its owner by user key
     * @param text the same in that person's words, which is added to the note where somebody else was faster
     */
    public record Wanted(Finding finding, String text) {}

    /** What became of an answer. */
    public enum Outcome {
        RECORDED,
        /** Nothing was kept, since the issue was reopened meanwhile, or closed again. */
        REOPENED,
        /** Nothing was kept, since it is judged by another criterion now than the person was shown. */
        CRITERION_CHANGED
    }

    /**
     * Keeps an answer, and adds a line to the item's history. One that was sent twice is kept once.
     *
     * @param followUp what is to be done now; empty where nothing is
     */
    public Outcome answer(String uid, Given given, User person, Optional<Wanted> followUp) {
        Optional<ActionItem> asked = items.findAll(List.of(uid)).stream()
                .filter(item -> !item.isRemoved())
                .findFirst();
        Optional<Closing> shown = asked.flatMap(ActionItem::closing)
                .filter(closing -> closing.at().toString().equals(given.closedAt()));
        if (asked.isEmpty() || shown.isEmpty()) {
            return Outcome.REOPENED;
        }
        if (!Digest.matches(EffectChecks.criterion(asked.get()), given.criterion())) {
            return Outcome.CRITERION_CHANGED;
        }
        keep(asked.get(), shown.get(), given, person, followUp);
        return Outcome.RECORDED;
    }

    private void keep(ActionItem item, Closing closing, Given given, User person, Optional<Wanted> wanted) {
        Assessment sent = assessment(item, closing, given, person);
        Optional<BooleanSupplier> adding = wanted.map(next -> followUps.of(item, next.finding(), person.key()));
        assessments.add(sent, () -> {
            // It locks the item: of two people at once, the second sees what the first has added
            items.change(item.uid(), Cause.check(person.key(), given.answer().value()), ActionItem::answered);
            boolean lost = adding.filter(add -> !add.getAsBoolean()).isPresent();
            return wanted.filter(next -> lost)
                    .map(next -> sent.withNote(noted(given.note(), next)))
                    .orElse(sent);
        });
        if (adding.isPresent()) {
            followUps.start();
        }
    }

    /** What somebody wanted to be done, who came second, is kept with what that person saw. */
    private static String noted(String note, Wanted next) {
        return note.isEmpty() ? next.text() : note + "\n" + next.text();
    }

    private Assessment assessment(ActionItem item, Closing closing, Given given, User person) {
        return new Assessment(
                item.uid(),
                closing.at(),
                given.number(),
                given.answer(),
                person.key(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                given.byOwner(),
                given.note(),
                given.evidence(),
                given.until(),
                EffectChecks.criterion(item),
                pages.find(item.location().pageId()).map(WikiPage::version).orElse(0));
    }
}
