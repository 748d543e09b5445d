package dev.hindsight.reminder;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.reminder.Reminders.Sent;
import dev.hindsight.reminder.Reminders.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What knowing of reminders means, for the fake and for every database alike. */
public abstract class RemindersContract {

    private static final Instant NOW = Instant.parse("2026-12-16T07:10:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-12-16");

    protected abstract Reminders reminders();

    @Test
    public void looksOnceAnHourAlsoWhenTheClockGoesBack() {
        assertEquals(Optional.empty(), reminders().lastTick());
        assertTrue(reminders().tick(NOW));
        assertFalse(reminders().tick(NOW.plus(Duration.ofMinutes(49))));
        assertTrue(reminders().tick(NOW.plus(Duration.ofMinutes(50))));
        assertTrue(reminders().tick(NOW));
        assertTrue(reminders().tick(NOW.plus(Duration.ofDays(31))));
        assertEquals(Optional.of(NOW.plus(Duration.ofDays(31))), reminders().lastTick());

        reminders().forgetTick();
        assertTrue(reminders().tick(NOW.plus(Duration.ofDays(31))));
    }

    @Test
    public void beginsOnce() {
        assertEquals(NOW, reminders().begun(NOW));
        assertEquals(NOW, reminders().begun(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    public void beginsAnewWhenAWrongClockHadBegun() {
        assertEquals(NOW, reminders().begun(NOW));
        Instant right = NOW.minus(Duration.ofDays(90));
        assertEquals(right, reminders().begun(right));
        assertEquals(right, reminders().begun(NOW));
    }

    @Test
    public void hasOneMailOfAPersonsDay() {
        assertFalse(reminders().isBegun("bob-key", DAY));
        assertTrue(reminders().begin("bob-key", DAY, "address", NOW));
        assertFalse(reminders().begin("bob-key", DAY, "another", NOW));
        assertTrue(reminders().begin("bob-key", DAY.plusDays(1), "address", NOW));
        assertTrue(reminders().begin("carol-key", DAY, "address", NOW));
        assertTrue(reminders().isBegun("bob-key", DAY));
    }

    @Test
    public void knowsWhatBecameOfAMailAndOfWhatItReminded() {
        Sent sent = new Sent("bob-key", DAY, State.SENT, NOW.plusSeconds(1), "address");
        reminders().begin("bob-key", DAY, "address", NOW);
        assertEquals(
                List.of(new Sent("bob-key", DAY, State.SENDING, NOW, "address")),
                reminders().since(NOW, Set.of(State.SENDING, State.SENT)));
        assertEquals(Optional.empty(), reminders().last("bob-key", NOW.plusSeconds(1)));

        reminders().finish(sent, List.of("a", "b"), List.of("c"));
        reminders().overtake(List.of("d", "a"), "bob-key", NOW);

        assertEquals(Set.of("a", "b", "c", "d"), reminders().told(List.of("a", "b", "c", "d", "e")));
        assertEquals(List.of(sent), reminders().since(NOW, Set.of(State.SENDING, State.SENT)));
        assertEquals(List.of(), reminders().since(NOW, Set.of(State.REFUSED)));
        assertEquals(List.of(), reminders().since(NOW.plusSeconds(2), Set.of(State.SENT)));
        assertEquals(Optional.of(sent), reminders().last("bob-key", NOW.plusSeconds(1)));
        assertEquals(Optional.empty(), reminders().last("bob-key", NOW));
    }

    @Test
    public void forgetsMailsThatAWrongClockNoted() {
        reminders().begin("bob-key", DAY, "address", NOW);

        reminders().keepMails(NOW.minusSeconds(2), NOW.minusSeconds(1));

        assertFalse(reminders().isBegun("bob-key", DAY));
    }

    @Test
    public void forgetsOldMailsButNotOfWhatTheyReminded() {
        reminders().begin("bob-key", DAY, "address", NOW);
        reminders().finish(new Sent("bob-key", DAY, State.SENT, NOW, "address"), List.of("a"), List.of());

        reminders().keepMails(NOW, NOW);
        assertTrue(reminders().isBegun("bob-key", DAY));
        reminders().keepMails(NOW.plusSeconds(1), NOW.plusSeconds(2));

        assertFalse(reminders().isBegun("bob-key", DAY));
        assertEquals(Set.of("a"), reminders().told(List.of("a")));
    }
}
