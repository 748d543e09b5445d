package dev.hindsight.assessment;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Digest;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.Test;

/** What is kept of answers that come from two people at the same time. */
public class AnswerCheckTest {

    private static final User CAROL = new User("carol-key", "carol", "Carol Clark", true);
    private static final User MALLORY = new User("mallory-key", "mallory", "Mallory Moss", true);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T12:00:00Z"));
    private final InMemoryActionItems items = new InMemoryActionItems(clock);
    private final InMemoryAssessments assessments = new InMemoryAssessments();
    private Runnable meanwhile = () -> {};

    private final AnswerCheck check = new AnswerCheck(items, assessments, new Following(), new InMemoryPages(), clock);

    @Test
    public void whatWhoCameSecondWantedIsKeptAlthoughNothingFollowedWhenItBegan() {
        items.add(List.of(SampleItem.closed("10000")
                .with(FindingField.SUCCESS, "No errors")
                .closedAt(SampleAnswers.CLOSED, 0)
                .build()));
        meanwhile = () -> answer(MALLORY, "", "Mine");

        answer(CAROL, "Seen", "Theirs");
        answer(CAROL, "Seen", "Theirs");

        assertEquals(
                List.of("Mine"),
                items.followUps(List.of("uid-1")).stream()
                        .map(next -> next.finding().title())
                        .toList());
        assertEquals(
                List.of("mallory-key ", "carol-key Seen\nFollow-up: Theirs"),
                assessments.of(List.of("uid-1")).stream()
                        .map(given -> given.by() + " " + given.note())
                        .toList());
        assertEquals(2, items.findAll(List.of("uid-1")).get(0).answers());
    }

    private void answer(User person, String note, String title) {
        ActionItem item = items.findAll(List.of("uid-1")).get(0);
        Finding next = item.finding().with(FindingField.TITLE, title);
        AnswerCheck.Outcome outcome = check.answer(
                "uid-1",
                new AnswerCheck.Given(
                        SampleAnswers.CLOSED.toString(),
                        Digest.of("No errors"),
                        0,
                        Answer.NO,
                        false,
                        note,
                        "",
                        Optional.empty()),
                person,
                Optional.of(new AnswerCheck.Wanted(next, "Follow-up: " + title)));
        assertEquals(AnswerCheck.Outcome.RECORDED, outcome);
    }

    /** Somebody else is faster while a follow-up is prepared. */
    private final class Following implements FollowUps {

        @Override
        public BooleanSupplier of(ActionItem followed, Finding finding, String person) {
            Runnable faster = meanwhile;
            meanwhile = () -> {};
            faster.run();
            return () -> items.add(List.of(ActionItem.following(followed, finding)));
        }

        @Override
        public void start() {}
    }
}
