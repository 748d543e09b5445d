package dev.hindsight.health.adapter;

import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.adapter.NamedPages.NamedPage;
import dev.hindsight.scan.PageSearchResult;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.ScanState;
import dev.hindsight.scan.TrackedPage;
import java.util.List;
import java.util.Optional;

/**
 * How scanning of pages is doing, in the administrator's words. Pages that could not be read are named where the
 * administrator may view them, and counted where not.
 */
final class ScanModel {

    /** Most unreadable pages that are listed. */
    private static final int MOST_LISTED = 50;

    private final FormContext context;
    private final NamedPages pages;

    ScanModel(FormContext context, NamedPages pages) {
        this.context = context;
        this.pages = pages;
    }

    TemplateModel of(ScanState state) {
        List<TemplateModel> rows = state.longestUnreadable().stream()
                .flatMap(page -> unreadable(page).stream())
                .limit(MOST_LISTED)
                .toList();
        int more = state.unreadable() - rows.size();
        return new TemplateModel()
                .with("title", context.text("health.scans"))
                .with("pending", state.pending())
                .with("pendingText", context.text("health.pending-scans", state.pending()))
                .with("trackedText", context.text("health.pages", state.tracked()))
                .with("unreadable", state.unreadable())
                .with("unreadableText", context.text("health.unreadable", state.unreadable()))
                .with("searchText", search(state.search()))
                .with("rows", rows)
                .with("more", Optional.of(more).filter(count -> count > 0).map(this::more))
                .withTexts(
                        "columns",
                        List.of(
                                context.text("health.unreadable.page"),
                                context.text("health.reason"),
                                context.text("health.unreadable.since"),
                                context.text("health.unreadable.retry")));
    }

    /** What the last search for pages that no event told of has come to. */
    private String search(Optional<PageSearchResult> last) {
        return last.map(result -> result.available()
                        ? context.text("health.page-search", context.messages().moment(result.at()), result.found())
                        : context.text(
                                "health.page-search.unavailable",
                                context.messages().moment(result.at())))
                .orElseGet(() -> context.text("health.page-search.never"));
    }

    private String more(int count) {
        return context.text("health.unreadable.more", count);
    }

    /** A page that could not be read; empty when the administrator may not view it. */
    private Optional<TemplateModel> unreadable(TrackedPage page) {
        Optional<NamedPage> named = pages.find(page.pageId());
        return page.problem()
                .flatMap(problem -> named.map(known -> new TemplateModel()
                        .with("pageId", Long.toString(page.pageId()))
                        .with("address", known.address())
                        .with("page", known.title())
                        .with("code", problem.code().value())
                        .with("reason", reason(problem))
                        .with("since", context.messages().moment(problem.since()))
                        .with("retry", retry(problem))));
    }

    private String reason(ScanProblem problem) {
        return switch (problem.code()) {
            case BROKEN_MARKUP -> context.text("health.unreadable.broken-markup", problem.version(), problem.line());
            case FAILED -> context.text("health.unreadable.failed", problem.tries());
        };
    }

    private String retry(ScanProblem problem) {
        return problem.retryAt()
                .map(context.messages()::moment)
                .orElseGet(() -> context.text("health.unreadable.no-retry"));
    }
}
