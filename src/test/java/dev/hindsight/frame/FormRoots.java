package dev.hindsight.frame;

import dev.hindsight.approval.InMemoryApprovals;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.assessment.ChecksInJira;
import dev.hindsight.assessment.InMemoryAssessments;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.authoring.FindingEditor;
import dev.hindsight.authoring.InMemoryFormEdits;
import dev.hindsight.authoring.UsedTexts;
import dev.hindsight.authoring.adapter.FindingServlet;
import dev.hindsight.connection.Connections;
import dev.hindsight.connection.InMemoryLinkStates;
import dev.hindsight.health.CheckHealth;
import dev.hindsight.health.OwnersWithoutAccount;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.InMemoryBacklog;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.reminder.DailyMail;
import dev.hindsight.reminder.HourlyRound;
import dev.hindsight.reminder.InMemoryReminders;
import dev.hindsight.reminder.Reminders;
import dev.hindsight.review.Reviews;
import dev.hindsight.reviewing.HoldReviews;
import dev.hindsight.reviewing.InMemoryReviewRecords;
import dev.hindsight.scan.InMemoryTrackedPages;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.settings.ChangeSettings;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.status.ConfiguredVisibility;
import dev.hindsight.status.ItemViews;
import dev.hindsight.sync.IssueSync;
import dev.hindsight.wiki.ExecutorAtOnce;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.InMemoryMailServer;
import dev.hindsight.wiki.InMemoryPageEdits;
import dev.hindsight.wiki.InMemoryPageSearch;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Instant;

/**
 * The roots that our form pages use, over fakes: a Jira with the projects OPS and PLAT behind the link "jira", and the
 * people of a {@link FormSite}. Background work waits until a test asks for it.
 */
public final class FormRoots {

    public final FormSite site = new FormSite();
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:15:00Z"));
    public final SiteOfTest wiki = new SiteOfTest();
    public final InMemoryPages pages = new InMemoryPages();
    public final InMemorySettings settings = new InMemorySettings();
    public final InMemoryAuditEntries audit = new InMemoryAuditEntries();
    public final AuditLog log = new AuditLog(audit, clock);
    public final Installation installation = new Installation(settings, wiki);
    public final ChangeSettings changeSettings = new ChangeSettings(settings, installation, log);
    public final InMemoryJira jira = new InMemoryJira(clock).withLink("jira");
    public final InMemoryJiraAdministration administration = new InMemoryJiraAdministration();
    public final InMemoryLinkStates links = new InMemoryLinkStates();
    public final InMemoryActionItems items = new InMemoryActionItems(clock);
    public final InMemoryPageSearch search = new InMemoryPageSearch();
    public final InMemoryTrackedPages trackedPages = new InMemoryTrackedPages();
    public final InMemoryAssessments assessments = new InMemoryAssessments();
    public final InMemoryApprovals given = new InMemoryApprovals();
    public final ExecutorOnDemand executor = new ExecutorOnDemand(clock);

    private final DesiredIssueFactory desiredIssues =
            new DesiredIssueFactory(site, pages, wiki, new KeysAsTexts(), installation);

    public final Connections connections = new Connections(
            jira, administration, links, installation, site, wiki, settings, new ExecutorAtOnce(), clock, log);
    public final PageApprovals approvals = new PageApprovals(given, items, settings, pages, site, wiki, clock, log);
    public final IssueSync sync = sync(new InMemoryItemCursor(items));
    public final InMemoryFormEdits edits = new InMemoryFormEdits();
    public final InMemoryPageEdits pageEdits = new InMemoryPageEdits(pages, "alice-key");
    public final FindingEditor editor = new FindingEditor(pages, pageEdits, items, site, edits, clock);
    public final PageScanner scanner = new PageScanner(
            pages,
            search,
            trackedPages,
            items,
            settings,
            approvals,
            desiredIssues,
            site,
            sync,
            editor,
            executor,
            clock);
    public final CheckHealth health =
            new CheckHealth(new InMemoryBacklog(items), items, scanner, connections, log, edits, settings, clock);
    public final OwnersWithoutAccount owners = new OwnersWithoutAccount(new InMemoryItemCursor(items), site);
    public final ItemViews views = new ItemViews(
            items,
            assessments,
            trackedPages,
            scanner,
            approvals,
            settings,
            jira,
            links,
            pages,
            site,
            wiki,
            clock,
            new ConfiguredVisibility(site, jira, links, clock),
            edits);

    public final InMemoryReviewRecords reviewRecords = new InMemoryReviewRecords();
    public final Reviews reviews = new Reviews(pages, settings, reviewRecords, installation, wiki, clock);
    public final HoldReviews holdReviews = new HoldReviews(reviews, views, reviewRecords, log, clock);
    public final InMemoryMailServer mailServer = new InMemoryMailServer();
    public final InMemoryReminders reminders = new InMemoryReminders();
    public final DailyMail mail = mail(reminders);
    public final HourlyRound round = new HourlyRound(sync, mail, reminders, clock);

    /** The round of another node that knows the same. */
    public HourlyRound round(Reminders known) {
        return new HourlyRound(sync, mail(known), known, clock);
    }

    /** Mails of another node that knows the same. */
    public DailyMail mail(Reminders known) {
        return new DailyMail(
                new InMemoryItemCursor(items),
                items,
                trackedPages,
                views,
                reviews,
                assessments,
                settings,
                installation,
                pages,
                site,
                site,
                site::acting,
                mailServer,
                known,
                site.letters(),
                wiki,
                clock);
    }

    /** The sync of a node that goes through all items in its own way. */
    public IssueSync sync(ItemCursor cursor) {
        return new IssueSync(
                jira,
                items,
                cursor,
                connections,
                approvals,
                desiredIssues,
                new ChecksInJira(items, desiredIssues, assessments, settings, wiki, clock),
                pages,
                executor,
                clock);
    }

    public FormRoots() {
        site.holding(items);
        jira.issues().addProject("OPS");
        jira.issues().addProject("PLAT");
        installation.id();
    }

    /** The page with the form of a finding. */
    public FindingServlet findingForm(FormFrame frame) {
        return new FindingServlet(frame, editor, settings, views, new UsedTexts(items, pages, site));
    }
}
