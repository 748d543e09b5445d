package dev.hindsight.simulation;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.AnswerCheck;
import dev.hindsight.assessment.Assessment;
import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Digest;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Closing;
import dev.hindsight.wiki.User;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people who say that what was done did not work, and have it followed up. An answer is one transaction, and so is kept or not. */
final class Checkers {

    private static final User CAROL = new User("carol-key", "carol", "Carol", true);
    private static final LocalDate FIRST_DAY = LocalDate.parse("2028-01-01");

    private final World world;
    private final Map<String, String> kept = new HashMap<>();
    private int number;

    Checkers(World world) {
        this.world = world;
    }

    /** Somebody answers of something on a page that is done. */
    void answer(long pageId) {
        List<ActionItem> done = world.database.items.ofPage(pageId).stream()
                .filter(item -> !item.isRemoved() && item.closing().isPresent())
                .toList();
        if (done.isEmpty()) {
            return;
        }
        ActionItem item = world.seed.any(done);
        Closing closing = item.closing().orElseThrow();
        String due = FIRST_DAY.plusDays(++number).toString();
        world.ledger.said(due);
        Finding next = item.finding()
                .with(FindingField.TITLE, "Again " + number)
                .with(FindingField.OWNER, "bob-key")
                .with(FindingField.DUE, due)
                .with(FindingField.TRACK, "");
        String followUp = ActionItem.followUpUid(item.uid(), item.closing());
        world.tell("carol says that " + item.uid() + " did not work, followed by " + followUp);
        RunningHindsight node = world.anyNode().up();
        AnswerCheck.Given given = new AnswerCheck.Given(
                closing.at().toString(),
                Digest.of(EffectChecks.criterion(item)),
                item.answers(),
                Answer.NO,
                false,
                "Note " + number,
                "",
                Optional.empty());
        node.life
                .ask(() -> node.answers.answer(item.uid(), given, CAROL, Optional.of(new AnswerCheck.Wanted(next, ""))))
                .filter(AnswerCheck.Outcome.RECORDED::equals)
                .ifPresent(answered -> kept.put(followUp, item.uid()));
    }

    /** What was answered is kept, and each closing of which it was asked has its follow-up. */
    void check() {
        kept.forEach((followUp, item) -> {
            List<Answer> answers = world.database.assessments.of(List.of(item)).stream()
                    .map(Assessment::answer)
                    .toList();
            boolean there = !world.database.items.findAll(List.of(followUp)).isEmpty();
            if ((answers.isEmpty() || !there) && !world.ledger.isForgetful()) {
                throw new Defect("An answer or its follow-up was lost: " + item + " " + followUp);
            }
        });
    }

    /** How many follow-ups were asked for. */
    int asked() {
        return kept.size();
    }
}
