package dev.hindsight.sync;

import static org.junit.Assert.assertEquals;

import dev.hindsight.approval.InMemoryApprovals;
import dev.hindsight.assessment.InMemoryAssessments;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.connection.InMemoryLinkStates;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.InMemoryTrackedPages;
import dev.hindsight.scan.ScanRequest;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.InMemoryPageSearch;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import dev.hindsight.wiki.SkewedClock;
import dev.hindsight.wiki.WikiPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mockito.Mockito;

/**
 * A wiki with one page's worth of people, a Jira with the project OPS behind the link "jira", and one node of the wiki
 * between them. Nothing happens but what a test asks for; time is the test's.
 */
public final class World {

    public static final long PAGE = 100;
    public static final String LINK = "jira";
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    public final SettableClock clock = new SettableClock(START);

    /** The clock of the wiki's nodes, which may be wrong; Jira's is right. */
    final SkewedClock wikiClock = new SkewedClock(clock);

    final InMemoryActionItems items = new InMemoryActionItems(wikiClock);
    final InMemoryTrackedPages trackedPages = new InMemoryTrackedPages();
    final InMemoryApprovals approvals = new InMemoryApprovals();
    final InMemoryAssessments assessments = new InMemoryAssessments();
    final InMemoryLinkStates links = new InMemoryLinkStates();
    final InMemorySettings settings = new InMemorySettings();
    public final InMemoryPages pages = new InMemoryPages();
    final InMemoryPageSearch search = new InMemoryPageSearch();
    final InMemoryUsers users =
            new InMemoryUsers().with("alice").with("bob").with("carol").withInactive("dave");
    final Access access = Mockito.mock(Access.class);
    final SiteOfTest site = new SiteOfTest();
    final InMemoryAuditEntries audit = new InMemoryAuditEntries();
    public final InMemoryJira jira = new InMemoryJira(clock).withLink(LINK);
    final Node node;

    public World() {
        jira.issues().addProject("OPS");
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, LINK, IssueSettings.PROJECT, "OPS"));
        node = new Node(this);
        node.installation.id();
    }

    /** What this world's nodes work with. */
    public Ports ports() {
        return new Ports(pages, settings, items, new InMemoryItemCursor(items), approvals, trackedPages, links, jira);
    }

    /** Alice publishes the next version of the page, and Hindsight does what it does at once. */
    void publish(FindingMarkup... blocks) {
        publish("alice", blocks);
    }

    void publish(String userName, FindingMarkup... blocks) {
        publish(PAGE, userName, FindingMarkup.page(blocks));
    }

    void publish(long pageId, String userName, String body) {
        save(pageId, userName, body);
        node.scanner.request(pageId, pages.find(pageId).orElseThrow().version(), userName + "-key");
        work();
    }

    /** Alice publishes the page with a finding whose issue is created, and nobody learns of it. */
    void publishLosingTheReply() {
        jira.failures().loseNextReply("create");
        publish(FindingMarkup.complete("A"));
    }

    /** The page is published, and Hindsight has not noticed yet. */
    void save(long pageId, String userName, String body) {
        PageBuilder page = pages.find(pageId)
                .map(PageBuilder::new)
                .orElseGet(() -> PageBuilder.page(pageId).version(0));
        pages.store(page.published(userName + "-key", body).build());
    }

    /** Something of the page changes beside its versions, such as its labels, and Hindsight scans it. */
    void becomes(WikiPage page) {
        pages.store(page);
        node.scanner.request(page.id(), ScanRequest.ANY_VERSION, "alice-key");
        node.executor.pass(Duration.ofSeconds(5));
        work();
    }

    PageBuilder page() {
        return new PageBuilder(pages.find(PAGE).orElseThrow());
    }

    /** What is due at once is done. */
    void work() {
        node.executor.doWhatIsDue();
        assertEquals(List.of(), node.executor.failures());
    }

    /** Time passes, with a round each minute. */
    void pass(Duration time) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            node.executor.pass(Duration.ofMinutes(1));
            round();
        }
        node.executor.pass(time.minusMinutes(time.toMinutes()));
        work();
    }

    void round() {
        node.minute();
        work();
    }

    /** The items of the page, in the order of their blocks. */
    List<ActionItem> all() {
        return items.ofPage(PAGE);
    }

    /** The one item of the page. */
    ActionItem only() {
        assertEquals("items of the page", 1, all().size());
        return all().get(0);
    }

    ActionItem titled(String title) {
        return all().stream()
                .filter(item -> item.finding().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The one item is tracked by the one issue. */
    void assertTracked() {
        assertEquals(ItemState.TRACKED, only().state());
        assertEquals(issue().id(), only().issue().orElseThrow().id().issueId());
    }

    /** The one issue that there is. */
    Issue issue() {
        assertEquals("issues", 1, jira.issues().all().size());
        return jira.issues().all().get(0);
    }

    /** Somebody changes the one issue in Jira. */
    IssueEdit inJira() {
        return new IssueEdit(jira.issues(), issue().id());
    }

    /** The item of a title, on whichever page it is. */
    ActionItem itemOf(String title) {
        return items.all().stream()
                .filter(item -> item.finding().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody changes the issue of an item in Jira. */
    IssueEdit inJira(String title) {
        return new IssueEdit(
                jira.issues(), itemOf(title).issue().orElseThrow().id().issueId());
    }

    /** What people have decided of one kind, newest first: who, what before, and what then. */
    List<String> decisions(Change.What what) {
        return items.decisions(Integer.MAX_VALUE).stream()
                .filter(line -> line.what() == what)
                .map(line -> line.actor().stream().toList() + " " + line.oldValue() + " > " + line.newValue())
                .toList();
    }

    Optional<WaitReason.Code> reason() {
        return only().schedule().reason().map(WaitReason::code);
    }
}
