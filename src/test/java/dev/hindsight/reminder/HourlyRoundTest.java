package dev.hindsight.reminder;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.status.SampleItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What is looked at once an hour. */
public class HourlyRoundTest extends MailFixture {

    private static final String CHECKED = "uid-2";

    @Test
    public void ownersAreAskedAndMailsAreSentApartFromOneAnother() {
        set("ask-owner-in-jira", "yes");
        set("mail", "none");
        checkable();
        tickAt("2026-12-06T08:00:00Z");
        assertEquals(true, isDue());
        assertEquals(0, roots.mailServer.sent().size());

        set("ask-owner-in-jira", "no");
        set("mail", "items");
        tickAt("2026-12-14T08:00:00Z");
        assertEquals(1, toBob().size());
    }

    @Test
    public void nobodyIsAskedBeforeTheDayOrWithinTheSameHour() {
        set("ask-owner-in-jira", "yes");
        checkable();
        tickAt("2026-12-05T23:10:00Z");
        assertEquals(false, isDue());
        roots.clock.pass(Duration.ofMinutes(49));
        roots.round.tick();
        assertEquals(false, isDue());
        roots.clock.pass(Duration.ofMinutes(1));
        roots.round.tick();
        assertEquals(true, isDue());
    }

    @Test
    public void mailsAreSentThoughOwnersCannotBeAsked() {
        set("ask-owner-in-jira", "yes");
        ItemCursor broken = (space, from, limit) -> {
            throw new IllegalStateException("The tables are gone");
        };
        roots.clock.set(Instant.parse("2026-12-14T08:00:00Z"));

        new HourlyRound(roots.sync(broken), roots.mail, roots.reminders, roots.clock).tick();

        assertEquals(1, toBob().size());
    }

    /** Closed on 26 November, to be checked on 6 December. */
    private void checkable() {
        ActionItem closed = SampleItem.closed("10000")
                .uid(CHECKED)
                .with(FindingField.SUCCESS, "None")
                .with(FindingField.VERIFY, "10")
                .closedAt(Instant.parse("2026-11-26T10:00:00Z"), 0)
                .build();
        SyncSchedule done =
                closed.schedule().dueAt(Instant.EPOCH, Optional.of("alice-key")).finished();
        roots.items.add(List.of(closed.withSchedule(done)));
    }

    private boolean isDue() {
        return roots.items.all().stream()
                .filter(item -> item.uid().equals(CHECKED))
                .map(ActionItem::schedule)
                .anyMatch(schedule -> schedule.nextAt().isPresent());
    }
}
