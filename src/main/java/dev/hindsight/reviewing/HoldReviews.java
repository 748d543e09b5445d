package dev.hindsight.reviewing;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.item.Histories;
import dev.hindsight.review.Review;
import dev.hindsight.review.ReviewedPage;
import dev.hindsight.review.Reviews;
import dev.hindsight.reviewing.ReviewSheet.Found;
import dev.hindsight.reviewing.ReviewSheet.Held;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.User;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows what a review of a page looks at, and keeps that it was held. Who may view and edit the page is for the caller to check. */
public final class HoldReviews {

    private final Reviews reviews;
    private final ItemViews views;
    private final ReviewRecords records;
    private final AuditLog log;
    private final Clock clock;

    public HoldReviews(Reviews reviews, ItemViews views, ReviewRecords records, AuditLog log, Clock clock) {
        this.reviews = reviews;
        this.views = views;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A review as the current user sees it, for which Jira is asked what that user may see, where that is up to it.
     *
     * @param after after how many days the review is
     * @return empty when there is no such page, and when it has no such review
     */
    public Optional<ReviewSheet> sheet(long pageId, int after) {
        return reviews.page(pageId)
                .flatMap(page -> page.review(after)
                        .flatMap(review -> ReviewStart.of(page.schedule()).map(start -> sheet(page, review, start))));
    }

    private ReviewSheet sheet(ReviewedPage page, Review review, ReviewStart start) {
        long pageId = page.page().id();
        List<ReviewRecord> all = records.of(pageId);
        List<VisibleItem> items = views.ofPage(pageId);
        Histories histories = views.histories(pageId);
        List<Held> held = new ArrayList<>();
        Optional<ReviewRecord> last = Optional.empty();
        for (ReviewRecord record : all) {
            if (record.day() == review.after()) {
                Standings then = record.standings().asSeenIn(items);
                held.add(0, new Held(record, found(last, record.start(), then, items, histories)));
            }
            last = Optional.of(record);
        }
        Standings present = Standings.of(items, reviews.today());
        return new ReviewSheet(
                page.page().title(),
                review,
                page.schedule().reviews().stream()
                        .filter(one -> one.after() > review.after())
                        .findFirst(),
                found(last, start, present, items, histories),
                held,
                all.size(),
                present,
                items.stream()
                        .flatMap(item -> item.unchecked().stream())
                        .max(Comparator.comparing(ViewableIssues.Failure::at)));
    }

    private Found found(
            Optional<ReviewRecord> since,
            ReviewStart start,
            Standings after,
            List<VisibleItem> items,
            Histories histories) {
        Standings before = since.map(record -> record.standings().asSeenIn(items))
                .orElseGet(() -> PastStandings.at(reviews.begins(start.day()), items, histories));
        return new Found(since, start, Differences.between(before, after, items, histories));
    }

    /**
     * Keeps that a review was held, with where the items of its page stand. One that was sent twice is kept once.
     *
     * @param after after how many days the review is
     * @param number how many records the page had when the person was shown what changed
     * @param note what was noted; may be empty
     * @return false when there is no such page any more, or no such review
     */
    public boolean hold(long pageId, int after, int number, String note, User person) {
        Optional<ReviewRecord> record = reviews.page(pageId)
                .filter(page -> page.review(after).isPresent())
                .flatMap(page -> ReviewStart.of(page.schedule())
                        .map(start -> new ReviewRecord(
                                pageId,
                                after,
                                number,
                                person.key(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                note,
                                page.page().version(),
                                start,
                                Standings.of(views.unfiltered(pageId), reviews.today()))));
        record.ifPresent(held -> log.keep(person.key(), () -> records.add(held) ? List.of(fact(held)) : List.of()));
        return record.isPresent();
    }

    private static AuditFact fact(ReviewRecord held) {
        return new AuditFact(
                AuditFact.What.REVIEWED, AuditSubject.page(held.pageId()), "", "", Integer.toString(held.day()));
    }
}
