package dev.hindsight.approval;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.PAGE;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalSettings.RestrictedPages;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.SampleRights;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import dev.hindsight.wiki.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What editors are asked before findings become issues, and how long their word holds. */
public class PageApprovalsTest {

    private static final PageBuilder OPEN = PageBuilder.page(PAGE);
    private static final PageBuilder RESTRICTED = OPEN.restricted(true);
    private static final PageBuilder RESTRICTED_DRAFT = RESTRICTED.labeled(ApprovalDecision.DRAFT_LABEL);
    private static final Set<String> SHOWN = Set.of("OPS");
    private static final User ALICE = new User("alice-key", "alice", "Alice", true);
    private static final User BOB = new User("bob-key", "bob", "Bob", true);

    private final InMemoryApprovals given = new InMemoryApprovals();
    private final SettableClock clock = new SettableClock(NOON.plusNanos(1_999_999));
    private final InMemoryActionItems items = new InMemoryActionItems(clock);
    private final InMemoryAuditEntries audit = new InMemoryAuditEntries();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryPages pages = new InMemoryPages();
    private final SampleRights rights = new SampleRights();
    private final PageApprovals approvals = new PageApprovals(
            given, items, settings, pages, rights, new SiteOfTest(), clock, new AuditLog(audit, clock));

    @Before
    public void setUp() {
        rights.mayEdit = true;
        settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "OPS"));
    }

    @Test
    public void aPageThatEverybodyMayReadNeedsNoApproval() {
        assertEquals(ApprovalDecision.FULL, approvals.decision(OPEN.build(), settings.ofSpace("OPS")));
    }

    @Test
    public void aSpaceIsNoLessStrictThanTheSite() {
        settings.store(Optional.of("OPS"), Map.of(ApprovalSettings.RESTRICTED_PAGES, RestrictedPages.FULL.value()));

        assertEquals(
                new ApprovalDecision(List.of(ApprovalReason.RESTRICTED), false, Map.of()),
                approvals.decision(RESTRICTED.build(), settings.ofSpace("OPS")));

        settings.store(Optional.empty(), Map.of(ApprovalSettings.RESTRICTED_PAGES, RestrictedPages.FULL.value()));
        settings.store(Optional.of("OPS"), Map.of(ApprovalSettings.RESTRICTED_PAGES, RestrictedPages.ASK.value()));

        assertEquals(
                new ApprovalDecision(List.of(ApprovalReason.RESTRICTED), false, Map.of()),
                approvals.decision(RESTRICTED.build(), settings.ofSpace("OPS")));
    }

    @Test
    public void aRestrictedPageObeysWhatIsSetForItsSpace() {
        settings.store(Optional.empty(), Map.of(ApprovalSettings.RESTRICTED_PAGES_OF_SPACES, ApprovalSettings.FREE));
        settings.store(Optional.of("OPS"), Map.of(ApprovalSettings.RESTRICTED_PAGES, RestrictedPages.NEUTRAL.value()));

        assertEquals(
                new ApprovalDecision(List.of(), false, Map.of()),
                approvals.decision(RESTRICTED.build(), settings.ofSpace("OPS")));
    }

    @Test
    public void anApprovalNamesItsEditorAndHoldsForWhatTheEditorWasShown() {
        approvals.approve(PAGE, ALICE, List.of(ApprovalReason.RESTRICTED), SHOWN, Set.of());

        assertEquals(
                Map.of(ApprovalReason.RESTRICTED, new Approval("alice-key", NOON.plusMillis(1), SHOWN)),
                given.ofPage(PAGE));
        assertEquals(
                new ApprovalDecision(List.of(ApprovalReason.DRAFT), true, Map.of(ApprovalReason.RESTRICTED, SHOWN)),
                approvals.decision(RESTRICTED_DRAFT.build(), settings.ofSpace("OPS")));
    }

    @Test
    public void revokedApprovalsAreAskedForAgain() {
        approvals.approve(PAGE, ALICE, List.of(ApprovalReason.values()), SHOWN, Set.of());

        approvals.revoke(PAGE, ALICE);

        assertEquals(
                List.of(ApprovalReason.DRAFT, ApprovalReason.RESTRICTED),
                approvals
                        .decision(RESTRICTED_DRAFT.build(), settings.ofSpace("OPS"))
                        .missing());
    }

    @Test
    public void keepsWhoHasApprovedAndRevokedWhat() {
        approvals.approve(PAGE, ALICE, List.of(ApprovalReason.RESTRICTED), Set.of("SEC-5", "OPS"), Set.of());
        approvals.approve(PAGE, BOB, List.of(ApprovalReason.values()), Set.of("PLAT"), Set.of());
        approvals.revoke(PAGE, ALICE);
        approvals.revoke(PAGE, BOB);

        String page = "page:" + PAGE;
        assertEquals(
                List.of(
                        "alice-key approved " + page + " restricted >OPS, SEC-5",
                        "bob-key approved " + page + " draft >PLAT",
                        "bob-key approved " + page + " restricted OPS, SEC-5>OPS, PLAT, SEC-5",
                        "alice-key revoked " + page + " draft PLAT>",
                        "alice-key revoked " + page + " restricted OPS, PLAT, SEC-5>"),
                audit.told());
    }

    @Test
    public void nobodyHasRevokedAnApprovalThatIsForgotten() {
        approvals.approve(PAGE, ALICE, List.of(ApprovalReason.RESTRICTED), SHOWN, Set.of());

        approvals.forgetOutdated(OPEN.build());

        assertEquals(1, audit.told().size());
    }

    @Test
    public void anApprovalIsForgottenOnceThePageIsNoLongerWhatItWasGivenFor() {
        approvals.approve(PAGE, ALICE, List.of(ApprovalReason.values()), SHOWN, Set.of());

        approvals.forgetOutdated(RESTRICTED.build());

        assertEquals(Set.of(ApprovalReason.RESTRICTED), given.ofPage(PAGE).keySet());
    }

    @Test
    public void asksForTheItemsThatWaitAndTheProjectsOfTheirIssues() {
        pages.store(RESTRICTED.titled("Outage").build());
        ActionItem first = awaiting(waiting("first"));
        ActionItem own = awaiting(in(waiting("own"), "PLAT"));
        items.add(List.of(first, own, awaiting(waiting("second")), waiting("not this")));
        approvals.approve(PAGE, ALICE, List.of(ApprovalReason.DRAFT), SHOWN, Set.of());

        ApprovalRequest request = approvals.request(PAGE).orElseThrow();

        assertEquals("Outage", request.title());
        assertEquals(List.of(ApprovalReason.RESTRICTED), request.decision().missing());
        assertEquals(
                Set.of("first", "own", "second"),
                Set.copyOf(
                        request.awaiting().items().stream().map(ActionItem::uid).toList()));
        assertEquals(List.of("OPS", "PLAT"), request.awaiting().projects());
        assertEquals(Set.of(ApprovalReason.DRAFT), request.given().keySet());
    }

    @Test
    public void asksAnewForWhatWasNotShownAndKeepsWhatWas() {
        pages.store(RESTRICTED.build());
        items.add(List.of(awaiting(in(waiting("own"), "PLAT"))));
        approvals.approve(PAGE, ALICE, List.of(ApprovalReason.RESTRICTED), SHOWN, Set.of());

        assertEquals(
                List.of(ApprovalReason.RESTRICTED),
                approvals.request(PAGE).orElseThrow().asked());

        approvals.approve(PAGE, ALICE, List.of(ApprovalReason.RESTRICTED), Set.of("PLAT"), Set.of());

        assertEquals(List.of(), approvals.request(PAGE).orElseThrow().asked());
        assertEquals(
                Set.of("OPS", "PLAT"),
                given.ofPage(PAGE).values().iterator().next().covers());
    }

    @Test
    public void asksNothingOfAPageThatIsGoneOrInTheTrash() {
        assertEquals(Optional.empty(), approvals.request(PAGE));

        pages.store(RESTRICTED.trashed(true).build());
        assertEquals(Optional.empty(), approvals.request(PAGE));
    }

    @Test
    public void promptsWhoMayEditThePageWhereSomethingWaits() {
        List<ActionItem> two = List.of(awaiting(waiting("a")), awaiting(waiting("b")), waiting("c"));

        assertEquals(
                Optional.of(new ApprovalPrompt(
                        "http://wiki.example/plugins/servlet/hindsight/approve?pageId=" + PAGE, 2, List.of("OPS"))),
                approvals.prompt(PAGE, two, settings.ofSpace("OPS")));
    }

    @Test
    public void promptsNobodyWhoMayNotEditThePage() {
        rights.mayEdit = false;

        assertEquals(
                Optional.empty(), approvals.prompt(PAGE, List.of(awaiting(waiting("a"))), settings.ofSpace("OPS")));
    }

    @Test
    public void promptsNobodyWhereNothingWaits() {
        assertEquals(Optional.empty(), approvals.prompt(PAGE, List.of(waiting("a")), settings.ofSpace("OPS")));
    }

    @Test
    public void offersOneSettingForEachSpace() {
        assertTrue(ApprovalSettings.all().contains(ApprovalSettings.RESTRICTED_PAGES));
    }

    private static ActionItem awaiting(ActionItem item) {
        return item.awaitingApproval(new WaitReason(WaitReason.Code.RESTRICTED));
    }

    private static ActionItem in(ActionItem item, String project) {
        return item.withBlock(item.location(), item.finding().with(FindingField.PROJECT, project));
    }
}
