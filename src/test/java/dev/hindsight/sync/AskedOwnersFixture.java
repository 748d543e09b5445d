package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.AnswerCheck;
import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.issue.CommentsInMemory.Comment;
import dev.hindsight.issue.Digest;
import dev.hindsight.settings.Setting;
import dev.hindsight.wiki.User;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding that is done on 22 November, and to be checked on 2 December. */
abstract class AskedOwnersFixture {

    static final FindingMarkup CHECKED =
            complete("A").with("success", "No duplicate id").with("verify", "10");

    final World world = new World();

    void set(Setting<?> setting, String value) {
        world.settings.store(Optional.empty(), Map.of(setting, value));
    }

    /** The page is published, and its issue closed. */
    void close() {
        world.publish(CHECKED);
        world.inJira().close();
        world.pass(Duration.ofMinutes(20));
    }

    /** Days pass, with what is done in each hour of them. */
    void days(int days) {
        hours(24 * days);
    }

    void hours(int hours) {
        for (int hour = 0; hour < hours; hour++) {
            hour();
        }
    }

    void hour() {
        world.node.executor.pass(Duration.ofHours(1));
        world.node.sync.askOwners();
        world.round();
    }

    void answer(Answer answer, Optional<LocalDate> until) {
        String criterion = Digest.of(EffectChecks.criterion(world.only()));
        String closed = world.only().closing().orElseThrow().at().toString();
        AnswerCheck.Outcome outcome = new AnswerCheck(
                        world.items, world.assessments, world.node.sync, world.pages, world.clock)
                .answer(
                        world.only().uid(),
                        new AnswerCheck.Given(closed, criterion, 0, answer, false, "None", "0", until),
                        new User("carol-key", "carol", "Carol", true),
                        Optional.empty());
        assertEquals(AnswerCheck.Outcome.RECORDED, outcome);
    }

    List<Comment> comments() {
        return world.jira.comments().of(world.issue().id());
    }
}
