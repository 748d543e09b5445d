package dev.hindsight.reminder;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ItemState;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.reviewing.ReviewRecord;
import dev.hindsight.reviewing.ReviewStart;
import dev.hindsight.reviewing.Standings;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.Mail;
import dev.hindsight.wiki.PageCreation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Who calls the reviews of page 123, which alice created, and hears of decisions that come back. */
public class ReviewMailTest extends MailFixture {

    @Test
    public void theFacilitatorIsRemindedOfAReviewOnItsDay() {
        reviewedByBob();
        tickAt("2026-12-02T08:00:00Z");
        assertEquals(List.of(), toBob());
        tickAt("2026-12-03T08:00:00Z");
        tickAt("2026-12-04T08:00:00Z");
        assertEquals(
                List.of("3 Dec 2026: 1 review"),
                toBob().stream().map(Mail::subject).toList());
        String review = "http://wiki.example/plugins/servlet/hindsight/review?pageId=123&day=30";
        assertTrue(toBob().get(0).text(), toBob().get(0).text().contains("  30-day review: " + review));
        assertTrue(toBob().get(0).html().contains("href=\"" + review.replace("&", "&amp;") + "\">30-day review"));
    }

    @Test
    public void aReviewThatWasHeldIsNotCalled() {
        reviewedByBob();
        roots.reviewRecords.add(new ReviewRecord(
                PAGE,
                30,
                0,
                "alice-key",
                roots.clock.instant(),
                "",
                1,
                new ReviewStart(LocalDate.parse("2026-11-03"), true),
                Standings.NONE));
        tickAt("2026-12-03T08:00:00Z");
        assertEquals(List.of(), toBob());
    }

    @Test
    public void reviewsWithoutAnythingSaidOfThemAreCalledByWhoCreatedThePage() {
        switchOff("alice-key", "digest");
        roots.pages.created(PAGE, new PageCreation("alice-key", Optional.of(Instant.parse("2026-11-03T09:00:00Z"))));
        planned(new ReviewPlan("", Optional.empty(), List.of(), List.of()));
        tickAt("2026-12-03T08:00:00Z");
        assertEquals(
                List.of("3 Dec 2026: 1 review"),
                to("alice").stream().map(Mail::subject).toList());
    }

    private void reviewedByBob() {
        planned(new ReviewPlan("bob", Optional.of(LocalDate.parse("2026-11-03")), List.of(30), List.of()));
    }

    private void planned(ReviewPlan plan) {
        roots.trackedPages.store(new TrackedPage(
                PAGE,
                "OPS",
                1,
                "alice-key",
                TrackedPage.PageStatus.CURRENT,
                false,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of(plan)));
        dueOn("2027-12-16");
    }

    @Test
    public void aDecisionNotToActComesBackToTheFacilitator() {
        switchOff("alice-key", "digest");
        dueOn("2027-12-16");
        item(SampleItem.in(ItemState.WONT_DO).uid("uid-2").with(FindingField.UNTIL, "2026-12-10"));
        tickAt("2026-12-09T08:00:00Z");
        assertEquals(List.of(), roots.mailServer.sent());
        tickAt("2026-12-10T08:00:00Z");
        tickAt("2026-12-11T08:00:00Z");
        assertEquals(
                List.of("10 Dec 2026: 1 decision"),
                to("alice").stream().map(Mail::subject).toList());
        assertTrue(to("alice").get(0).text().contains("Decisions to look at again"));
        item(SampleItem.in(ItemState.WONT_DO).uid("uid-2").with(FindingField.UNTIL, "2027-03-01"));
        tickAt("2026-12-17T08:00:00Z");
        assertEquals(1, to("alice").size());
        assertEquals(List.of(), toBob());
    }
}
