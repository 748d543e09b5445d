package dev.hindsight.processes;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static org.junit.Assert.assertEquals;

import dev.hindsight.acceptance.Await;
import dev.hindsight.acceptance.FindingMarkup;
import dev.hindsight.acceptance.JiraUser;
import dev.hindsight.acceptance.Wiki;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.Assume;
import org.junit.Test;

/**
 * The system clock is moved by 31, 60 and 90 days while Confluence and Jira run, and back again: what became old meanwhile is told once,
 * in one mail, and all goes on. Who waits by the monotonic clock notices nothing.
 */
public class ShiftedClockIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String CHECKED = "Compare the row counts";
    private static final String OVERDUE = "Rehearse the way back";
    private static final String LATER = "Buy the second disk";
    private static final String NEW = "Watch the queue";

    /** A Friday, so that days 60 and 62 are in one week, of which there is one overview. */
    private final LocalDate start = LocalDate.now(ZoneOffset.UTC).with(nextOrSame(FRIDAY));

    /** Author and owner have the same day then, and an hour in which mails go. */
    private final Instant afternoon = start.atTime(LocalTime.of(15, 0)).toInstant(ZoneOffset.UTC);

    @Test
    public void whatIsOldIsToldOnceInOneMailAndAllGoesOnWhereverTheClockJumps() throws IOException {
        try (ShiftedSite site = ShiftedSite.started(libraryOrSkip(), afternoon)) {
            new Journey(site, start).make();
        }
    }

    private static String libraryOrSkip() {
        Optional<String> library = ShiftedClock.library();
        if (library.isEmpty()) {
            String reason = "Skipped: no clock is moved, since there is no faketime here that could";
            Outcome.saySkipped(reason);
            Assume.assumeTrue(reason, false);
        }
        return library.orElseThrow();
    }

    /** What people do on the way, and what they then see. */
    private static final class Journey {

        private final ShiftedSite site;
        private final LocalDate start;
        private final Wiki author;
        private final JiraUser owner;
        private final String ownerKey;
        private final PublishedPage page;

        Journey(ShiftedSite site, LocalDate start) {
            this.site = site;
            this.start = start;
            this.author = new Wiki(site.inConfluence("alice"), "OPS");
            this.owner = new JiraUser(site.inJira("bob"));
            this.ownerKey = new Wiki(site.inConfluence("bob"), "OPS").ownUserKey();
            this.page = author.publish(reviews()
                    + finding(CHECKED, start.plusDays(500))
                    + finding(OVERDUE, start.plusDays(5))
                    + finding(LATER, start.plusDays(61)));
        }

        void make() {
            owner.transition(tracked(page, CHECKED), "Done");
            shows(
                    CHECKED,
                    "planned",
                    block -> block.attr("data-check-on")
                            .equals(start.plusDays(30).toString()));
            tracked(page, OVERDUE);
            tracked(page, LATER);

            jumpToDay(31);
            shows(OVERDUE, "late", block -> !block.select(".postmortem-overdue").isEmpty());
            isTold("alice", List.of(CHECKED, OVERDUE, "30-day review"), List.of(LATER));
            isTold("bob", List.of(OVERDUE), List.of(CHECKED, LATER));
            move(OVERDUE, "In Progress");
            andNoMoreThatDay();

            site.removeWebhooks();
            owner.transition(key(page, LATER), "In Progress");
            jumpToDay(60);
            shows(LATER, "what nobody told in a month", block -> block.text().contains("In Progress"));
            isTold("alice", List.of(CHECKED, OVERDUE, LATER, "60-day review"), List.of("30-day review"));
            isTold("bob", List.of(LATER), List.of(CHECKED, OVERDUE));
            move(OVERDUE, "To Do");
            andNoMoreThatDay();

            jumpToDay(90);
            isTold(
                    "alice",
                    List.of(CHECKED, OVERDUE, LATER, "90-day review"),
                    List.of("30-day review", "60-day review"));
            isTold("bob", List.of(LATER), List.of(CHECKED, OVERDUE));
            move(OVERDUE, "In Progress");
            andNoMoreThatDay();

            site.jumpToDay(62);
            // The plugin is told of this; its jobs wait for a time that is long off, until they are planned anew
            PublishedPage next = author.publish(finding(NEW, start.plusDays(120)));
            tracked(next, NEW);
            site.enableAgain();
            move(OVERDUE, "To Do");
            site.remind();
            assertEquals(List.of(), site.mailed());
            assertEquals(site.log(), List.of(), site.errors());
        }

        private String tracked(PublishedPage on, String title) {
            return Await.until("the issue of " + title, PATIENCE, () -> key(on, title), key -> !key.isEmpty());
        }

        private String key(PublishedPage on, String title) {
            return block(on, title).attr("data-issue-key");
        }

        private Element block(PublishedPage on, String title) {
            return Jsoup.parse(author.view(on)).expectFirst("section.postmortem-finding:contains(" + title + ")");
        }

        private void shows(String title, String wanted, Predicate<Element> right) {
            Element block = Await.until(title + " shows " + wanted, PATIENCE, () -> block(page, title), right);
            assertEquals(true, block.hasText());
        }

        /** After the jump the page says that the check is due, and so is the last review before that day. */
        private void jumpToDay(int day) {
            site.jumpToDay(day);
            shows(
                    CHECKED,
                    "a check that is due",
                    block -> block.attr("data-check").equals("due"));
            assertEquals(
                    List.of(String.valueOf((day - 1) / 30 * 30)),
                    Jsoup.parse(author.view(page)).select("tr[data-due]").eachAttr("data-review"));
        }

        private void isTold(String person, List<String> once, List<String> never) {
            String text = Await.until(
                            "a mail to " + person, PATIENCE, () -> site.mailsTo(person), mails -> !mails.isEmpty())
                    .get(0);
            once.forEach(part -> assertEquals(text, part + " 1", part + " " + (text.split(part, -1).length - 1)));
            never.forEach(part -> assertEquals(text, false, text.contains(part)));
        }

        /** Has the owner move an issue, which the page shows within the next hours. */
        private void move(String title, String status) {
            owner.transition(key(page, title), status);
            site.twoHoursLater();
            shows(title, status, block -> block.text().contains(status));
        }

        private void andNoMoreThatDay() {
            site.remind();
            List<String> mailed = site.mailed();
            assertEquals(mailed.stream().distinct().toList(), mailed);
        }

        private String reviews() {
            return "<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"from\">" + start
                    + "</ac:parameter><ac:parameter ac:name=\"days\">30, 60, 90</ac:parameter></ac:structured-macro>";
        }

        private String finding(String title, LocalDate due) {
            return FindingMarkup.titled(title)
                    .owner(ownerKey)
                    .with("due", due.toString())
                    .with("success", "No gap in 30 days")
                    .storage();
        }
    }
}
