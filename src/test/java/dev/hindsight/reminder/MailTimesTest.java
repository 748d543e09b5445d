package dev.hindsight.reminder;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.Delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** When mails are sent, and what becomes of those that are not. */
public class MailTimesTest extends MailFixture {

    private HourlyRound another = roots.round;

    @Test
    public void mailsGoAfterTheHourInEachPersonsZone() {
        assertEquals("2026-12-14T07:00:00Z", firstMail("UTC", "2026-12-13T12:00:00Z"));
        assertEquals("2026-12-13T17:00:00Z", firstMail("Pacific/Kiritimati", "2026-12-13T12:00:00Z"));
        assertEquals("2026-12-14T18:00:00Z", firstMail("Pacific/Pago_Pago", "2026-12-13T12:00:00Z"));
    }

    @Test
    public void mailsGoOnceOnDaysOnWhichTheClocksChange() {
        set("mail-hour", "2");
        dueOn("2027-03-30");
        assertEquals("2027-03-28T01:00:00Z", firstMail("Europe/Berlin", "2027-03-27T12:00:00Z"));
        dueOn("2027-11-02");
        assertEquals("2027-10-31T00:00:00Z", firstMail("Europe/Berlin", "2027-10-30T12:00:00Z"));
        for (int hour = 0; hour < 20; hour++) {
            roots.clock.pass(Duration.ofHours(1));
            another.tick();
        }
        assertEquals(1, toBob().size());
    }

    /** When bob gets the first mail of those after a moment. */
    private String firstMail(String zone, String from) {
        roots.site.living("bob", ZoneId.of(zone));
        roots.mailServer.forget();
        another = roots.round(new InMemoryReminders());
        roots.clock.set(Instant.parse(from));
        another.tick();
        while (toBob().isEmpty()) {
            roots.clock.pass(Duration.ofHours(1));
            another.tick();
        }
        return roots.clock.instant().toString();
    }

    @Test
    public void aClockThatIsMovedIsNoticedAndNothingIsToldTwice() {
        tickAt("2026-12-14T08:00:00Z");
        tickAt("2026-12-13T08:00:00Z");
        tickAt("2027-01-14T08:00:00Z");
        tickAt("2026-12-14T08:00:00Z");
        assertEquals(2, toBob().size());
    }

    @Test
    public void whatTheServerDoesNotTakeForNowIsTriedTheNextDay() {
        roots.mailServer.answer("bob@example.com", Outcome.DEFERRED);
        tickAt("2026-12-14T08:00:00Z");
        tickAt("2026-12-14T09:00:00Z");
        assertEquals(1, roots.mail.health().deferred());
        roots.mailServer.answer("nobody@example.com", Outcome.SENT);
        tickAt("2026-12-14T10:00:00Z");
        assertEquals(List.of(), toBob());
        tickAt("2026-12-15T08:00:00Z");
        assertEquals(1, toBob().size());
    }

    @Test
    public void aRefusedAddressIsTriedWhenItHasChangedOrAfterThirtyDays() {
        switchOff("alice-key", "digest");
        roots.mailServer.answer("bob@example.com", Outcome.REFUSED);
        tickAt("2026-12-14T08:00:00Z");
        assertEquals("bob-key", roots.mail.health().refused().get(0).person());
        roots.mailServer.answer("nobody@example.com", Outcome.SENT);
        tickAt("2026-12-16T08:00:00Z");
        assertEquals(List.of(), toBob());
        roots.site.reachedBy("bob", new Addressee("bob@example.org", Addressee.License.UNKNOWN));
        assertEquals(List.of(), roots.mail.health().refused());
        tickAt("2026-12-17T08:00:00Z");
        assertEquals(List.of("bob@example.org"), roots.mailServer.addresses());
    }

    @Test
    public void whatAWrongClockNotedKeepsNobodyFromMails() {
        roots.mailServer.answer("bob@example.com", Outcome.REFUSED);
        tickAt("2027-03-14T08:00:00Z");
        roots.mailServer.answer("nobody@example.com", Outcome.SENT);

        tickAt("2026-12-14T08:00:00Z");

        assertEquals(1, toBob().size());
    }

    @Test
    public void aMailOfADayThatAWrongClockMadeDoesNotCostTheMailOfThatDay() {
        item(SampleItem.tracked().uid("uid-2").issueDue("2027-01-14"));
        tickAt("2027-01-16T08:00:00Z");
        dueOn("2027-01-18");

        tickAt("2026-12-14T08:00:00Z");
        int before = toBob().size();
        tickAt("2027-01-16T09:00:00Z");

        assertEquals(before + 1, toBob().size());
    }

    @Test
    public void withoutAMailServerNothingIsLost() {
        roots.mailServer.define(false);
        tickAt("2026-12-14T08:00:00Z");
        assertFalse(roots.mail.health().hasServer());
        roots.mailServer.define(true);
        tickAt("2026-12-14T09:00:00Z");
        assertEquals(1, toBob().size());
        assertEquals(
                Optional.of(Instant.parse("2026-12-14T09:00:00Z")),
                roots.mail.health().lastRun());
    }

    @Test
    public void nobodyIsWrittenToFromACopyOfTheSite() {
        roots.wiki.moveTo("http://staging.example");
        tickAt("2026-12-14T08:00:00Z");
        assertEquals(List.of(), roots.mailServer.sent());
        assertTrue(roots.mail.health().copied());
    }

    @Test
    public void aMailWithoutAnAnswerWasPerhapsSentAndWhatIsOpenComesTheNextDay() {
        roots.mailServer.answer("bob@example.com", Outcome.UNKNOWN);
        tickAt("2026-12-14T08:00:00Z");
        tickAt("2026-12-14T10:00:00Z");
        assertEquals(1, toBob().size());
        assertEquals(1, roots.mail.health().perhapsSent());
        roots.mailServer.answer("nobody@example.com", Outcome.SENT);
        tickAt("2026-12-15T08:00:00Z");
        assertEquals(2, toBob().size());
        tickAt("2026-12-15T09:00:00Z");
        assertEquals(2, toBob().size());
    }
}
