package dev.hindsight.programme;

import dev.hindsight.item.ActionItems.LastChange;
import dev.hindsight.review.Review;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.Progress;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.PageOutline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How far one postmortem has come, for one reader who may view it.
 *
 * @param pageId id of the page
 * @param title title of the page
 * @param items its items, without removed ones, in any order
 * @param progress how far these have come
 * @param nextDue the first day on which an open item is, or was, due; empty when there is none, and where that is hidden
 * @param lastActivity when one of them last changed, as far as the reader may see; empty when there is none
 * @param goLive the go-live of what it is about; empty when its author gave none
 * @param reviews which of its reviews somebody has to hold
 * @param facilitator user key or user name of who calls its reviews; empty text when its author named nobody
 */
public record PostmortemPage(
        long pageId,
        String title,
        List<VisibleItem> items,
        Progress progress,
        Optional<LocalDate> nextDue,
        Optional<Instant> lastActivity,
        Optional<LocalDate> goLive,
        PlannedReviews reviews,
        String facilitator) {

    /** The most overdue items first, then by the next due date (none last), by title, and by id. What is hidden has no part in it. */
    static final Comparator<PostmortemPage> URGENT_FIRST = Comparator.comparing(
                    (PostmortemPage page) -> -page.progress().overdue().orElse(0))
            .thenComparing(page -> page.nextDue().orElse(LocalDate.MAX))
            .thenComparing(PostmortemPage::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(PostmortemPage::pageId);

    /**
     * The reviews of a page that were not held. There are none where its author gave no go-live.
     *
     * @param due whose day is over; empty when there is none
     * @param next whose day is yet to come, which may be today; empty when all are over
     */
    public record PlannedReviews(Optional<Review> due, Optional<Review> next) {

        static final PlannedReviews NONE = new PlannedReviews(Optional.empty(), Optional.empty());
    }

    public PostmortemPage {
        items = List.copyOf(items);
    }

    /**
     * @param reviews gives those of a page that was scanned
     * @param changes when these and other items last changed, by uid
     */
    static PostmortemPage of(
            PageOutline page,
            TrackedPage tracked,
            List<VisibleItem> items,
            Map<String, LastChange> changes,
            Function<TrackedPage, PlannedReviews> reviews) {
        Optional<Instant> last = items.stream()
                .flatMap(item -> Stream.ofNullable(changes.get(item.uid()))
                        .flatMap(change -> Stream.concat(
                                change.onPage().stream(),
                                change.inJira().filter(at -> !item.isIssueHidden()).stream())))
                .max(Comparator.naturalOrder());
        return new PostmortemPage(
                page.id(),
                page.title(),
                items,
                Progress.of(items),
                nextDue(items),
                last,
                tracked.goLive(),
                reviews.apply(tracked),
                tracked.facilitator());
    }

    private static Optional<LocalDate> nextDue(List<VisibleItem> items) {
        return items.stream()
                .filter(item ->
                        item.completion().filter(CompletionStatus.OPEN::equals).isPresent())
                .flatMap(item -> item.due().stream())
                .min(Comparator.naturalOrder());
    }
}
