package dev.hindsight.status;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.assessment.Assessments;
import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.authoring.FormEdits;
import dev.hindsight.connection.AskingLimit;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Change;
import dev.hindsight.item.ChangeFilter;
import dev.hindsight.item.Histories;
import dev.hindsight.item.NotDoneResolutions;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives what the current user sees of action items: on a page that is rendered, of a page that a program asks for, and of
 * any others. Only where it says so, it asks Jira what that user may see.
 */
public final class ItemViews {

    /** How long somebody waits for Jira to say what that person may see. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** About how many issues Jira is asked for one answer. */
    private static final int MOST_CHECKED = 1000;

    private static final int MOST_CHANGES = 10_000;

    private final ActionItems items;
    private final TrackedPages trackedPages;
    private final PageApprovals approvals;
    private final Settings settings;
    private final Pages pages;
    private final Site site;
    private final Clock clock;
    private final VisibilityFilters filters;
    private final PageLinks pageLinks;
    private final OutdatedPages outdatedPages;
    private final CopySources copySources;

    public ItemViews(
            ActionItems items,
            Assessments assessments,
            TrackedPages trackedPages,
            PageScanner scanner,
            PageApprovals approvals,
            Settings settings,
            Jira jira,
            LinkStates links,
            Pages pages,
            Access access,
            Site site,
            Clock clock,
            IssueVisibility visibility,
            FormEdits edits) {
        this.items = items;
        this.trackedPages = trackedPages;
        this.approvals = approvals;
        this.settings = settings;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
        this.filters = new VisibilityFilters(
                items,
                visibility,
                jira,
                links,
                () -> new EffectChecks(assessments, settings::ofSpace, clock.instant(), site.zone()));
        this.pageLinks = new PageLinks(site, access, edits);
        this.outdatedPages = new OutdatedPages(trackedPages, pages, approvals, scanner);
        this.copySources = new CopySources(items, pages, access);
    }

    /** The page that is rendered, read for all macros on it. One that is not as it was when last scanned is rescanned. */
    public PageView of(RenderContext context) {
        EffectiveSettings effective =
                context.spaceKey().isEmpty() ? settings.site() : settings.ofSpace(context.spaceKey());
        if (!context.showsItems()) {
            return unpublished(context, effective);
        }
        List<ActionItem> ofPage = items.ofPage(context.pageId());
        Optional<TrackedPage> scanned =
                context.isCurrent() ? outdatedPages.rescan(context, ofPage, effective) : Optional.empty();
        boolean unscanned = context.isCurrent() && scanned.isEmpty();
        if (context.waitsForJira()) {
            ask(ofPage, effective);
        }
        ProgressRules rules = rules(effective);
        VisibilityFilter filter = filters.judging(ofPage, filters.of(context, effective, rules));
        Optional<ApprovalPrompt> prompt = context.isCurrent() && context.isInteractive()
                ? approvals.prompt(context.pageId(), ofPage, effective)
                : Optional.empty();
        List<VisibleItem> seen = ofPage.stream().map(filter::see).toList();
        return new PageView(
                context,
                new StoredPage(
                        seen,
                        copySources.of(ofPage, space -> filter(context, space)),
                        scanned.flatMap(page -> page.problemOf(context.version())),
                        unscanned,
                        key -> elsewhere(key, context),
                        new Histories(site.zone(), () -> changes(ofPage))),
                judging(context, effective, unscanned),
                pageLinks.of(context, prompt, seen),
                rules);
    }

    /** What is being written: of its findings, those that have issues are known from the version that readers see. */
    private PageView unpublished(RenderContext context, EffectiveSettings effective) {
        ProgressRules rules = rules(effective);
        List<ActionItem> ofPage =
                context.isBeingWritten() && context.pageId() != 0 ? items.ofPage(context.pageId()) : List.of();
        VisibilityFilter filter = filters.following(ofPage, filters.of(effective, rules));
        List<VisibleItem> seen = ofPage.stream().map(filter::see).toList();
        return new PageView(
                context,
                new StoredPage(seen, Map.of(), Optional.empty(), false, key -> elsewhere(key, context)),
                judging(context, effective, context.isBeingWritten()),
                EditorLinks.NONE,
                rules);
    }

    /** A page of which something is being written outside of the wiki's own editor, as its preview would show it; empty when it is gone. */
    public Optional<PageView> beingWritten(long pageId) {
        return pages.find(pageId)
                .map(page -> of(new RenderContext(
                        pageId,
                        page.spaceKey(),
                        page.version(),
                        RenderContext.ContentStatus.DRAFT,
                        RenderContext.OutputTarget.PREVIEW)));
    }

    /** In one query; of so many that they could not all be read, none are: a part would tell something else. */
    private List<Change> changes(List<ActionItem> ofPage) {
        List<String> uids = ofPage.stream().map(ActionItem::uid).toList();
        ChangeFilter all = new ChangeFilter(clock.instant(), Optional.empty(), Optional.empty());
        List<Change> lines = uids.isEmpty() ? List.of() : items.changes(uids, all, MOST_CHANGES);
        return lines.size() < MOST_CHANGES ? lines : List.of();
    }

    private List<VisibleItem> elsewhere(String macroKey, RenderContext context) {
        return items.elsewhere(List.of(macroKey), context.pageId()).stream()
                .filter(item -> !item.isMerged())
                .map(item -> filter(context, item.location().spaceKey()).see(item))
                .toList();
    }

    /** @param unscanned whether findings are judged of which no scan knows, so that it counts what the page awaits */
    private PageView.Rules judging(RenderContext context, EffectiveSettings effective, boolean unscanned) {
        ApprovalDecision decision = unscanned && context.pageId() != 0
                ? pages.find(context.pageId())
                        .map(page -> approvals.decision(page, effective))
                        .orElse(ApprovalDecision.FULL)
                : ApprovalDecision.FULL;
        return new PageView.Rules(effective, FindingSettings.rules(effective), decision);
    }

    /**
     * The items of a page that the caller may view, removed ones too, in the order of their blocks. Where it is up to Jira what that
     * user sees, it is asked, also about what copied blocks are copies of: it has three seconds.
     */
    public List<VisibleItem> ofPage(long pageId) {
        EffectiveSettings effective = settings.site();
        List<ActionItem> ofPage = items.ofPage(pageId);
        ask(ofPage, effective);
        VisibilityFilter filter = filters.judging(ofPage, filters.of(effective, rules(effective)));
        return ofPage.stream().map(filter::see).toList();
    }

    /** The items of a page with nothing hidden, for what is kept of them; nobody is shown them. */
    public List<VisibleItem> unfiltered(long pageId) {
        List<ActionItem> ofPage = items.ofPage(pageId);
        VisibilityFilter all = filters.judging(ofPage, filters.hidingNothing(rules(settings.site())));
        return ofPage.stream().map(all::see).toList();
    }

    /** What happened to the items of a page. */
    public Histories histories(long pageId) {
        return new Histories(site.zone(), () -> changes(items.ofPage(pageId)));
    }

    private void ask(List<ActionItem> ofPage, EffectiveSettings effective) {
        if (filters.areUpToJira(effective)) {
            List<ActionItem> all = Stream.concat(ofPage.stream(), copySources.items(ofPage).stream())
                    .toList();
            filters.ask(all, new AskingLimit(clock, PATIENCE, MOST_CHECKED));
        }
    }

    /** Why the present version of a page could not be read; empty when it was, or was not scanned yet. */
    public Optional<ScanProblem> problemOf(long pageId) {
        return trackedPages.find(pageId).flatMap(TrackedPage::problem);
    }

    /** By uid what the copied blocks of a page are copies of, as far as the current user may view those pages. */
    public Map<String, CopySource> copySources(long pageId) {
        return copySources.of(items.ofPage(pageId), this::filter);
    }

    private VisibilityFilter filter(String spaceKey) {
        EffectiveSettings effective = settings.ofSpace(spaceKey);
        return filters.of(effective, rules(effective));
    }

    private VisibilityFilter filter(RenderContext context, String spaceKey) {
        EffectiveSettings effective = settings.ofSpace(spaceKey);
        return filters.of(context, effective, rules(effective));
    }

    /** What makes any items into what the current user may see of them, as far as that is known, for one answer. */
    public VisibilityFilter filter() {
        EffectiveSettings effective = settings.site();
        return filters.of(effective, rules(effective));
    }

    /** The same where something is rendered: what is sent to people later holds nothing of which that is not known by then. */
    public VisibilityFilter filter(RenderContext context, List<ActionItem> all) {
        EffectiveSettings effective = settings.site();
        return filters.judging(all, filters.of(context, effective, rules(effective)));
    }

    /**
     * The same after Jira was asked once about all these items, whose pages the current user may view: for three seconds at most,
     * and about a thousand issues, those first that are open and due next. What it did not say is hidden, see
     * {@link VisibleItem#unchecked()}.
     */
    public VisibilityFilter checked(List<ActionItem> all) {
        return checking(PATIENCE, MOST_CHECKED).apply(all);
    }

    /**
     * The same for an answer that is given in parts, of each of which Jira is asked.
     *
     * @param time for all parts together
     * @param most about how many issues it is asked, of all parts together
     */
    public Function<List<ActionItem>, VisibilityFilter> checking(Duration time, int most) {
        EffectiveSettings effective = settings.site();
        AskingLimit limit = new AskingLimit(clock, time, most);
        return part -> {
            if (filters.areUpToJira(effective)) {
                filters.ask(part, limit);
            }
            return filters.judging(part, filters.of(effective, rules(effective)));
        };
    }

    /** The day that has not ended yet, in the site's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }

    private ProgressRules rules(EffectiveSettings effective) {
        return ProgressRules.of(effective.get(NotDoneResolutions.SETTING), clock, site.zone());
    }
}
