package dev.hindsight.reminder;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.Test;

/** Who is reminded of what. The items are bob's, on page 123, which alice created. */
public class DailyMailTest extends MailFixture {

    @Test
    public void theOwnerIsRemindedAtEachStageAndNoMoreOften() {
        List<String> days = new ArrayList<>();
        for (int hour = 0; hour < 24 * 40; hour++) {
            int before = toBob().size();
            roots.clock.pass(Duration.ofHours(1));
            roots.round.tick();
            roots.round.tick();
            if (toBob().size() > before) {
                days.add(roots.clock.instant().toString().substring(0, 13));
            }
        }
        assertEquals(List.of("2026-12-14T07", "2026-12-16T07", "2026-12-19T07", "2026-12-23T07"), days);
        assertEquals(
                List.of("14 Dec 2026: 1 due", "16 Dec 2026: 1 due", "19 Dec 2026: 1 due", "23 Dec 2026: 1 due"),
                toBob().stream().map(Mail::subject).toList());
    }

    @Test
    public void toldTooLateIsToldOnceWithTheNewestStage() {
        tickAt("2026-12-12T08:00:00Z");
        tickAt("2026-12-24T08:00:00Z");
        for (int hour = 0; hour < 30; hour++) {
            roots.clock.pass(Duration.ofHours(1));
            roots.round.tick();
        }
        assertEquals(1, toBob().size());
        assertTrue(toBob().get(0).text(), toBob().get(0).text().contains("8 days overdue, 16 Dec 2026"));
    }

    @Test
    public void aMovedDateIsToldAnewAndOneThatMovedThereAndBackOnce() {
        tickAt("2026-12-14T08:00:00Z");
        dueOn("2026-12-20");
        tickAt("2026-12-14T09:00:00Z");
        dueOn("2026-12-16");
        tickAt("2026-12-15T09:00:00Z");
        assertEquals(1, toBob().size());
        dueOn("2026-12-20");
        tickAt("2026-12-17T09:00:00Z");
        assertEquals(1, toBob().size());
        tickAt("2026-12-18T09:00:00Z");
        assertEquals(2, toBob().size());
    }

    @Test
    public void theFacilitatorHearsOfItAfterSevenDaysToo() {
        switchOff("alice-key", "digest");
        tickAt("2026-12-14T08:00:00Z");
        tickAt("2026-12-19T08:00:00Z");
        assertEquals(List.of(), to("alice"));
        tickAt("2026-12-23T08:00:00Z");
        assertEquals(1, to("alice").size());
        assertTrue(to("alice").get(0).text(), to("alice").get(0).text().contains("Bob Brown"));
    }

    @Test
    public void theFacilitatorIsRemindedInPlaceOfAnOwnerWhoCannotBe() {
        switchOff("alice-key", "digest");
        roots.site.reachedBy("bob", new Addressee("", Addressee.License.LICENSED));
        tickAt("2026-12-14T08:00:00Z");
        assertEquals(List.of("alice@example.com"), roots.mailServer.addresses());

        roots.site.reachedBy("bob", new Addressee("bob@example.com", Addressee.License.UNLICENSED));
        item(SampleItem.tracked().assignedTo("dave").issueDue("2026-12-17").uid("uid-2"));
        tickAt("2026-12-15T08:00:00Z");
        assertEquals(2, to("alice").size());
        assertEquals(List.of(), toBob());
    }

    @Test
    public void whatWasOverdueBeforeRemindersBeganComesOnlyInTheDigest() {
        dueOn("2026-11-01");
        tickAt("2026-11-24T08:00:00Z");
        assertEquals(List.of(), roots.mailServer.sent());

        tickAt("2026-11-30T08:00:00Z");
        assertEquals(List.of("alice@example.com"), roots.mailServer.addresses());
        assertTrue(to("alice").get(0).text().contains("Overdue on your pages"));
        tickAt("2026-12-01T08:00:00Z");
        assertEquals(1, roots.mailServer.sent().size());
    }

    @Test
    public void theDigestThanksForWhatIsDone() {
        dueOn("2027-12-16");
        item(SampleItem.closed("10000").uid("uid-2").closedAt(Instant.parse("2026-11-26T10:00:00Z"), 0));
        tickAt("2026-11-24T08:00:00Z");
        tickAt("2026-11-30T08:00:00Z");
        Mail mail = to("alice").get(0);
        assertEquals("30 Nov 2026: 1 done", mail.subject());
        assertTrue(mail.text(), mail.text().contains("Done since last week"));
        assertTrue(mail.text(), mail.text().contains("done on 26 Nov 2026 \u00b7 thanks to Bob Brown"));
        tickAt("2026-12-07T08:00:00Z");
        assertEquals(1, roots.mailServer.sent().size());
    }

    @Test
    public void theFacilitatorIsAskedToCheckWhatIsDone() {
        switchOff("alice-key", "digest");
        dueOn("2027-12-16");
        item(SampleItem.closed("10000")
                .uid("uid-2")
                .with(FindingField.SUCCESS, "None")
                .with(FindingField.VERIFY, "10")
                .closedAt(Instant.parse("2026-11-26T10:00:00Z"), 0));
        tickAt("2026-12-05T08:00:00Z");
        assertEquals(List.of(), roots.mailServer.sent());
        tickAt("2026-12-06T08:00:00Z");
        tickAt("2026-12-12T08:00:00Z");
        assertEquals(1, to("alice").size());
        assertEquals("6 Dec 2026: 1 check", to("alice").get(0).subject());
        assertTrue(to("alice").get(0).html().contains("/plugins/servlet/hindsight/check?finding=uid-2\">Answer"));
        tickAt("2026-12-13T08:00:00Z");
        tickAt("2026-12-20T08:00:00Z");
        assertEquals(2, to("alice").size());
    }

    @Test
    public void whoIsNamedIsAskedToCheckInPlaceOfTheFacilitator() {
        switchOff("alice-key", "digest");
        dueOn("2027-12-16");
        SampleItem done = SampleItem.closed("10000")
                .uid("uid-2")
                .with(FindingField.SUCCESS, "None")
                .with(FindingField.CHECKER, "bob-key")
                .closedAt(Instant.parse("2026-11-01T10:00:00Z"), 0);
        item(done);
        tickAt("2026-12-02T08:00:00Z");
        assertEquals(List.of("bob@example.com"), roots.mailServer.addresses());
    }

    @Test
    public void jiraIsAskedOnceADayWhereThereIsNothingToSay() {
        set("issue-details", "issue");
        roots.jira.withLink("link-1");
        switchOff("alice-key", "digest");
        tickAt("2026-12-14T08:00:00Z");
        long asked = roots.jira.callsOf("visible");
        for (int hour = 9; hour < 24; hour++) {
            tickAt("2026-12-14T%02d:00:00Z".formatted(hour));
        }
        assertEquals(asked, roots.jira.callsOf("visible"));
        tickAt("2026-12-15T08:00:00Z");
        assertTrue(roots.jira.callsOf("visible") > asked);
        assertEquals(List.of(), toBob());
    }

    @Test
    public void everybodyAndAdministratorsCanSwitchItOff() {
        switchOff("alice-key", "digest");
        new MailChoices(roots.settings).choose("bob-key", Set.of("checks"));
        tickAt("2026-12-14T08:00:00Z");
        assertEquals(List.of(), toBob());
        new MailChoices(roots.settings).choose("bob-key", Set.of("items"));
        set("mail", "none");
        tickAt("2026-12-15T08:00:00Z");
        assertEquals(List.of(), roots.mailServer.sent());
        set("mail", "items");
        tickAt("2026-12-15T09:00:00Z");
        assertEquals(1, roots.mailServer.sent().size());
    }

    @Test
    public void nobodyIsToldOfAPageThatMayNotBeViewed() {
        roots.site.hidingThePageFrom("bob").hidingThePageFrom("alice");
        tickAt("2026-12-14T08:00:00Z");
        tickAt("2026-12-23T08:00:00Z");
        assertEquals(List.of(), roots.mailServer.sent());
    }

    @Test
    public void nothingOfJiraIsToldUnlessItIsKnownThatItMayBeSeen() {
        set("issue-details", "issue");
        tickAt("2026-12-14T08:00:00Z");
        tickAt("2026-12-23T08:00:00Z");
        for (Mail mail : roots.mailServer.sent()) {
            assertFalse(mail.text(), (mail.subject() + mail.html() + mail.text()).contains("OPS-12"));
        }
        assertEquals(List.of(), toBob());
    }

    @Test
    public void aMailIsTidyAndInThePersonsWords() {
        item(SampleItem.in(ItemState.WAITING)
                .with(FindingField.TITLE, "<b>Rows & \"columns\"</b>")
                .with(FindingField.DUE, "2026-12-16"));
        roots.site.reading(Locale.GERMANY);
        tickAt("2026-12-16T08:00:00Z");
        Mail mail = toBob().get(0);
        assertEquals("16.12.2026: 1 f\u00e4llig", mail.subject());
        assertTrue(mail.html(), mail.html().contains("&lt;b&gt;Rows &amp; "));
        assertFalse(mail.html().contains("<b>"));
        assertTrue(mail.html().contains("<html lang=\"de-DE\">"));
        assertTrue(mail.text(), mail.text().contains("* <b>Rows & \"columns\"</b>\n"));
        assertTrue(mail.text().contains("http://wiki.example/plugins/servlet/hindsight/notifications"));
        assertFalse(mail.html().contains("<img") || mail.html().contains("atl_token"));
        assertEquals("reminder-2026-12-16-bob-key", mail.id());
    }
}
