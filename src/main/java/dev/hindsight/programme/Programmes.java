package dev.hindsight.programme;

import dev.hindsight.figures.StatusOptions.Scope;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ActionItems.LastChange;
import dev.hindsight.programme.PostmortemPage.PlannedReviews;
import dev.hindsight.review.ReviewSchedule;
import dev.hindsight.review.Reviews;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.status.ItemFilter;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.PageOutline;
import dev.hindsight.wiki.Pages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives how far the postmortems of a scope have come, as far as the current user may view them. A postmortem is a current page with
 * findings; one that had some and has none any more stays one while it is labeled as such.
 *
 * <p>Whether the user may view a page is asked of the wiki, once for each page and anew in each call: nothing of it is kept, and no search
 * result or table of ours stands for it. So is what is above a page. The parents of tracked pages, kept in our table, would not do: most pages
 * between them have no findings and no row, and when such a one is moved, no event names the pages below it. The wiki walks the same
 * ancestors when it checks inherited restrictions, so that asking for them costs little more. Our tables only tell which pages to ask about.
 */
public final class Programmes {

    /** The label of all pages that are made from the blueprint. */
    private static final String LABEL = "postmortem";

    private static final int BATCH = 500;

    private final ActionItems items;
    private final TrackedPages trackedPages;
    private final ItemViews views;
    private final Pages pages;
    private final Access access;
    private final Reviews reviews;

    public Programmes(
            ActionItems items,
            TrackedPages trackedPages,
            ItemViews views,
            Pages pages,
            Access access,
            Reviews reviews) {
        this.items = items;
        this.trackedPages = trackedPages;
        this.views = views;
        this.pages = pages;
        this.access = access;
        this.reviews = reviews;
    }

    /**
     * How far the postmortems of a scope have come, as far as is known what the user may see of their issues: Jira is not asked.
     *
     * @param scope which ones, as seen from a page, which itself is not below it
     * @param rendered on that page; when there is none, nothing is below it or in its space
     * @throws IllegalArgumentException for {@link Scope#PAGE}, which is no sum over pages
     */
    public Programme of(Scope scope, RenderContext rendered) {
        return of(scope, rendered.pageId(), all -> views.filter(rendered, all));
    }

    /** The same after Jira was asked what the user may see, where that is up to it, see {@link ItemViews#checked}. */
    public Programme checked(Scope scope, long pageId) {
        return of(scope, pageId, views::checked);
    }

    private Programme of(Scope scope, long pageId, Function<List<ActionItem>, VisibilityFilter> rights) {
        if (scope == Scope.SITE) {
            Map<String, Boolean> spaces = new HashMap<>();
            return programme(
                    tracked(after -> trackedPages.after(after, BATCH)),
                    known -> spaces.computeIfAbsent(known.spaceKey(), access::mayViewSpace),
                    page -> true,
                    rights);
        }
        Optional<PageOutline> from = pages.outlines(List.of(pageId)).stream().findFirst();
        Predicate<PageOutline> within = switch (scope) {
            case CHILDREN -> page -> page.above().contains(pageId);
            case SPACE ->
                page -> from.map(PageOutline::spaceKey)
                        .filter(page.spaceKey()::equals)
                        .isPresent();
            default -> throw new IllegalArgumentException(scope + " is no sum over pages");
        };
        List<TrackedPage> ofSpace = from.map(
                        top -> tracked(after -> trackedPages.inSpace(top.spaceKey(), after, BATCH)))
                .orElse(List.of());
        return programme(ofSpace, known -> true, within, rights);
    }

    private static List<TrackedPage> tracked(LongFunction<List<TrackedPage>> next) {
        List<TrackedPage> all = new ArrayList<>();
        List<TrackedPage> batch = next.apply(0);
        while (!batch.isEmpty()) {
            all.addAll(batch);
            batch = batch.size() < BATCH
                    ? List.of()
                    : next.apply(batch.get(batch.size() - 1).pageId());
        }
        return all;
    }

    private Programme programme(
            List<TrackedPage> tracked,
            Predicate<TrackedPage> inViewableSpace,
            Predicate<PageOutline> within,
            Function<List<ActionItem>, VisibilityFilter> rights) {
        Map<Long, TrackedPage> known = tracked.stream()
                .filter(page -> page.status() == PageStatus.CURRENT)
                .filter(inViewableSpace)
                .collect(Collectors.toMap(TrackedPage::pageId, page -> page));
        List<PageOutline> viewable = pages.outlines(known.keySet()).stream()
                .filter(within)
                .filter(page -> access.mayView(page.id()))
                .toList();
        List<Long> ids = viewable.stream().map(PageOutline::id).toList();
        List<ActionItem> present =
                items.ofPages(ids).stream().filter(item -> !item.isRemoved()).toList();
        VisibilityFilter filter = rights.apply(present);
        Map<Long, List<VisibleItem>> seen = present.stream()
                .map(filter::see)
                .filter(ItemFilter.ALL::admits)
                .collect(Collectors.groupingBy(item -> item.location().pageId()));
        Map<String, LastChange> changes = items.lastChanges(ids);
        Map<String, List<Integer>> reviewDays = new HashMap<>();
        Map<Long, Set<Integer>> held = reviews.heldDays(ids);
        return Programme.of(viewable.stream()
                .filter(page -> seen.containsKey(page.id()) || isLabeled(page.id()))
                .flatMap(page -> Stream.ofNullable(known.get(page.id()))
                        .map(own -> PostmortemPage.of(
                                page,
                                own,
                                seen.getOrDefault(page.id(), List.of()),
                                changes,
                                scanned -> reviews(scanned, reviewDays, held))))
                .toList());
    }

    /**
     * @param ofSpaces after how many days there are reviews in spaces, as far as it was asked for, by key
     * @param held after how many days those were that were held, by page
     */
    private PlannedReviews reviews(
            TrackedPage page, Map<String, List<Integer>> ofSpaces, Map<Long, Set<Integer>> held) {
        if (page.goLive().isEmpty()) {
            return PlannedReviews.NONE;
        }
        List<Integer> days = page.reviewDays().isEmpty()
                ? ofSpaces.computeIfAbsent(page.spaceKey(), reviews::daysIn)
                : page.reviewDays();
        ReviewSchedule schedule = new ReviewSchedule(page.facilitator(), page.goLive(), true, days);
        LocalDate today = reviews.today();
        Set<Integer> already = held.getOrDefault(page.pageId(), Set.of());
        return new PlannedReviews(schedule.due(today, already), schedule.next(today, already));
    }

    private boolean isLabeled(long pageId) {
        return pages.find(pageId).filter(page -> page.labels().contains(LABEL)).isPresent();
    }
}
