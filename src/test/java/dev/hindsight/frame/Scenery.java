package dev.hindsight.frame;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.core.ContentEntityObject;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.assessment.Assessments;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.authoring.FormEdits;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.export.ExportedItems;
import dev.hindsight.export.adapter.rest.ExportResource;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.adapter.FindingMacro;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.NotDoneResolutions;
import dev.hindsight.programme.Programmes;
import dev.hindsight.review.Reviews;
import dev.hindsight.reviewing.HoldReviews;
import dev.hindsight.reviewing.InMemoryReviewRecords;
import dev.hindsight.reviewing.ReviewRecords;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.Installation;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.status.adapter.StatusMacro;
import dev.hindsight.status.adapter.rest.IssueResource;
import dev.hindsight.status.adapter.rest.PageResource;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import dev.hindsight.wiki.TranslatedTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A small site in which the real macros, resources and templates are tried: alice reads the page 123 in the space OPS, bob
 * and carol own, dave is inactive, and it is 2026-11-22. A test sets up what it needs, and then has something rendered.
 */
public final class Scenery {

    private static final long PAGE = 123;
    private static final int VERSION = 3;

    final ActionItems items;
    public final Assessments assessments;
    final TrackedPages trackedPages;
    final Settings settings;
    final SampleReaders users = new SampleReaders();
    final SampleRights access = new SampleRights();
    public final InMemoryPages pages = new InMemoryPages();
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    final ExecutorOnDemand executor = new ExecutorOnDemand(clock);
    final Jira jira;
    private final LinkStates links;
    public final FormEdits edits;
    public final PortCalls calls = new PortCalls();
    private final SiteOfTest site = new SiteOfTest();
    public final MacroFrame macros;
    public final Reviews reviews;
    public final ReviewRecords reviewRecords = new InMemoryReviewRecords();
    public final HoldReviews holdReviews;
    private final StatusMacro statusMacro;
    public final PageResource pageResource;
    private final IssueResource issueResource;
    public final ExportResource exports;
    private final List<ActionItem> held = new ArrayList<>();
    private final SampleVisibility visibility;
    private Locale locale = Locale.UK;
    private ZoneId zone = ZoneOffset.UTC;
    private String output = "display";
    private @Nullable ContentEntityObject entity = Conversion.page(PAGE, PAGE, VERSION, true);

    public Scenery() {
        this(SampleStorage::inMemory, new VelocityTemplates());
    }

    /** One that keeps everything in tables, for measuring. */
    public Scenery(ActiveObjects ao) {
        this(clock -> SampleStorage.inTables(ao, clock), VelocityTemplates.unchecked());
    }

    private Scenery(Function<Clock, SampleStorage> storage, VelocityTemplates templates) {
        SampleStorage stored = storage.apply(clock);
        items = calls.counted(ActionItems.class, stored.items());
        assessments = calls.counted(Assessments.class, stored.assessments());
        trackedPages = calls.counted(TrackedPages.class, stored.trackedPages());
        settings = calls.counted(Settings.class, stored.settings());
        jira = Conversion.linkedJira();
        links = calls.counted(LinkStates.class, stored.links());
        edits = calls.counted(FormEdits.class, stored.edits());
        visibility = new SampleVisibility(users, jira, links, clock);
        Pages read = calls.counted(Pages.class, pages);
        Access rights = calls.counted(Access.class, access);
        PageApprovals approvals = new PageApprovals(
                stored.approvals(), items, settings, read, rights, site, clock, InMemoryAuditEntries.log(clock));
        PageScanner scanner = new PageScanner(
                read,
                macro -> Set.of(),
                trackedPages,
                items,
                settings,
                approvals,
                new DesiredIssueFactory(users, read, site, new TranslatedTexts(), new Installation(settings, site)),
                users,
                pageId -> {},
                page -> {},
                executor,
                clock);
        ItemViews views = new ItemViews(
                items,
                assessments,
                trackedPages,
                scanner,
                approvals,
                settings,
                calls.counted(Jira.class, jira),
                links,
                read,
                rights,
                site,
                clock,
                visibility,
                edits);
        ReaderMessages messages = users.messages(() -> locale, () -> zone);
        RestResponses responses = new RestResponses(messages);
        macros = new MacroFrame(views, messages, templates);
        reviews = new Reviews(read, settings, reviewRecords, new Installation(settings, site), site, clock);
        holdReviews = new HoldReviews(reviews, views, reviewRecords, InMemoryAuditEntries.log(clock), clock);
        Programmes programmes = new Programmes(items, trackedPages, views, read, rights, reviews);
        statusMacro = new StatusMacro(macros, read, programmes);
        pageResource = new PageResource(rights, views, programmes, scanner, responses);
        issueResource = new IssueResource(rights, views, read, responses);
        exports = new ExportResource(
                rights, new ExportedItems(stored.cursor(), views, rights, read), messages, responses);
        site.moveTo("https://wiki.example.org");
        pages.moveTo(site.baseUrl().toString());
        pages.store(PageBuilder.page(PAGE).version(VERSION).build());
        trackedPages.store(new TrackedPage(
                PAGE, "OPS", VERSION, "alice-key", TrackedPage.PageStatus.CURRENT, false, clock.instant()));
        settings.store(
                Optional.empty(),
                Map.of(
                        IssueSettings.PROJECT,
                        "OPS",
                        StatusSettings.ISSUE_DETAILS,
                        "page",
                        NotDoneResolutions.SETTING,
                        "10002"));
    }

    /** The items of the pages there are. */
    public Scenery holding(SampleItem... all) {
        return holding(Stream.of(all).map(SampleItem::build).toList());
    }

    public Scenery holding(List<ActionItem> all) {
        items.add(all);
        held.addAll(all);
        return this;
    }

    /** The items whose blocks stand on the page. */
    List<ActionItem> blocks() {
        return held.stream().filter(item -> item.location().pageId() == PAGE).toList();
    }

    /** Changes of issues have been read until a moment; in the names of some since long ago not any more. */
    public Scenery polledTo(Instant moment, String... lagging) {
        Map<String, Instant> longAgo = Stream.of(lagging).collect(Collectors.toMap(key -> key, key -> Instant.EPOCH));
        links.change("link-1", link -> link.polledTo(moment, longAgo));
        return this;
    }

    /** Hides the issues of these items. */
    public Scenery hiding(String... uids) {
        visibility.hidden.addAll(List.of(uids));
        return this;
    }

    /** The reader may edit, and so approve. */
    public Scenery editable() {
        access.mayEdit = true;
        return this;
    }

    public Scenery notViewable(long pageId) {
        access.unviewable.add(pageId);
        return this;
    }

    public Scenery page(long id, String title) {
        pages.store(PageBuilder.page(id).titled(title).build());
        return this;
    }

    public Scenery readIn(Locale language, ZoneId timeZone) {
        locale = language;
        zone = timeZone;
        return this;
    }

    /** What is rendered, by Confluence's name for it. */
    public Scenery in(String outputType) {
        output = outputType;
        return this;
    }

    public Scenery onOldVersion() {
        return on(Conversion.page(PAGE + 1, PAGE, VERSION - 1, true));
    }

    public Scenery on(@Nullable ContentEntityObject content) {
        entity = content;
        return this;
    }

    public Conversion rendering() {
        return new Conversion(entity, output);
    }

    /** The block of an item, which is stored first. */
    public String finding(SampleItem item) {
        holding(item);
        return block(item.build(), rendering());
    }

    /** The block of an item that is stored. */
    public String block(ActionItem item, Conversion conversion) {
        Map<String, String> parameters = new HashMap<>(parameters(item.finding()));
        parameters.put("id", item.location().macroKey());
        return finding(parameters, conversion);
    }

    /** A block of these parameters alone. */
    public String finding(Finding finding) {
        return finding(parameters(finding), rendering());
    }

    public String finding(Map<String, String> parameters, Conversion conversion) {
        return new FindingMacro(macros).execute(parameters, "<p>What <em>happened</em></p>", conversion);
    }

    public String status(Map<String, String> parameters) {
        return status(parameters, rendering());
    }

    public String status(Map<String, String> parameters, Conversion conversion) {
        return statusMacro.execute(parameters, "", conversion);
    }

    /** The progress of the page as the resource answers it. */
    public Response progress() {
        return progress("page");
    }

    public Response progress(String scope) {
        return pageResource.progress(PAGE, scope, false, "");
    }

    public Response issue(String key) {
        return issueResource.issue(PAGE, key);
    }

    public List<String> export() {
        return StreamedLines.of(exports.export("", "", "csv", ""));
    }

    private static Map<String, String> parameters(Finding finding) {
        return finding.texts().entrySet().stream()
                .collect(Collectors.toMap(text -> text.getKey().parameter(), Map.Entry::getValue));
    }
}
