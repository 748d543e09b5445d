package dev.hindsight.reminder;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.Mail;
import dev.hindsight.wiki.PageCreation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What alice, who created page 123, is told once a week. It is Tuesday, 24 November; the item of bob's is due on 16 December. */
public class WeeklyOverviewTest extends MailFixture {

    @Test
    public void waitsForADayOnWhichJiraAnswers() {
        set("issue-details", "issue");
        roots.jira.withLink("link-1");
        roots.jira.failures().breakLink("link-1", new JiraException.NotSent("down", null));
        item(SampleItem.in(ItemState.WONT_DO).uid("uid-2").with(FindingField.UNTIL, "2026-12-14"));
        item(SampleItem.in(ItemState.WAITING).uid("uid-3").with(FindingField.DUE, "2026-12-18"));

        tickAt("2026-12-14T08:00:00Z");
        assertFalse(last().text(), last().text().contains("on your pages"));
        assertEquals("14 Dec 2026: 1 decision", last().subject());

        roots.jira.failures().repair("link-1");
        tickAt("2026-12-15T08:00:00Z");
        assertTrue(last().text(), last().text().contains("Due this week on your pages"));
        tickAt("2026-12-16T08:00:00Z");
        assertEquals(2, to("alice").size());
    }

    @Test
    public void doesNotComeInTheWeekInWhichThePageWasCreated() {
        roots.pages.created(PAGE, new PageCreation("alice-key", Optional.of(Instant.parse("2026-12-15T09:00:00Z"))));
        tickAt("2026-12-16T08:00:00Z");
        assertEquals(List.of(), to("alice"));

        tickAt("2026-12-21T08:00:00Z");
        assertTrue(last().text(), last().text().contains("Overdue on your pages"));
    }

    @Test
    public void thanksOnceForEachThingAndForWhatIsToBeCheckedToo() {
        dueOn("2027-12-16");
        item(SampleItem.closed("10000").uid("uid-2").closedAt(Instant.parse("2026-11-30T06:00:00Z"), 0));
        item(SampleItem.closed("10000")
                .uid("uid-3")
                .with(FindingField.SUCCESS, "None")
                .with(FindingField.VERIFY, "0")
                .closedAt(Instant.parse("2026-11-29T06:00:00Z"), 0));
        tickAt("2026-11-30T08:00:00Z");
        assertEquals("30 Nov 2026: 1 check, 1 done", last().subject());

        tickAt("2026-12-07T08:00:00Z");
        assertTrue(last().subject(), last().subject().endsWith("1 done"));
        tickAt("2026-12-14T08:00:00Z");
        assertFalse(last().text(), last().text().contains("thanks to"));
    }

    @Test
    public void namesDecisionsToWhoWantsToHearOfThem() {
        dueOn("2027-12-16");
        item(SampleItem.in(ItemState.WONT_DO).uid("uid-2").with(FindingField.UNTIL, "2026-11-01"));
        tickAt("2026-11-30T08:00:00Z");
        assertEquals("30 Nov 2026: 1 decision", last().subject());

        switchOff("alice-key", "reviews");
        tickAt("2026-12-07T08:00:00Z");
        assertEquals(1, to("alice").size());
    }

    private Mail last() {
        return to("alice").get(to("alice").size() - 1);
    }
}
