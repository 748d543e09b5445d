package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.ApprovalRequest;
import dev.hindsight.approval.ApprovalSettings;
import dev.hindsight.approval.ApprovalSettings.RestrictedPages;
import dev.hindsight.approval.ItemsAwaitingApproval;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanRequest;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What Jira gets to know of pages that not everybody may view, and of drafts that an editor has released. */
public class RestrictedPagesTest {

    private static final String NEUTRAL_TITLE = "Restricted postmortem page";
    private static final User BOB = new User("bob-key", "bob", "Bob", true);

    private final World world = new World();

    @Test
    public void createsFullIssuesOnceAnEditorHasApprovedThePage() {
        publishRestricted();

        approve(ApprovalReason.RESTRICTED);

        assertEquals("A secret", world.issue().summary());
        assertEquals(List.of("postmortem", "theme-fraud"), world.issue().labels());
        assertEquals("Postmortem 100", remoteLinkTitle());
    }

    @Test
    public void createsTheIssuesInTheNameOfTheEditorWhoApproved() {
        publishRestricted();

        approve(ApprovalReason.RESTRICTED);

        assertEquals(Optional.of("bob-key"), world.only().schedule().actor());
    }

    @Test
    public void anApprovalCoversNoOtherProject() {
        world.jira.issues().addProject("PLAT");
        publishRestricted();
        approve(ApprovalReason.RESTRICTED);

        world.publish(secret(), complete("B").with("project", "PLAT"));
        world.pass(Duration.ofHours(2));

        assertEquals(true, world.titled("B").awaitsApproval());
        assertEquals(1, world.jira.issues().all().size());
        assertEquals(
                List.of("PLAT"),
                world.node
                        .approvals
                        .request(World.PAGE)
                        .orElseThrow()
                        .awaiting()
                        .projects());
    }

    @Test
    public void anApprovalCoversNoOtherProjectAfterAChangeOfSettingsEither() {
        world.jira.issues().addProject("PLAT");
        publishRestricted();
        approve(ApprovalReason.RESTRICTED);

        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "PLAT"));
        world.publish(secret(), complete("B"));
        world.pass(Duration.ofHours(2));

        assertEquals(true, world.titled("B").awaitsApproval());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void anApprovalThatShowedAnExistingIssueCoversThatOne() {
        world.jira.issues().put(new Actor(World.LINK, "carol-key"), "OPS", "Theirs");
        publishRestricted();
        world.publish(secret(), complete("B").with("issue", "OPS-1"));
        ItemsAwaitingApproval awaiting =
                world.node.approvals.request(World.PAGE).orElseThrow().awaiting();
        assertEquals(List.of("OPS", "OPS-1"), awaiting.allTargets());
        assertEquals(1, awaiting.toCreate());

        approve(ApprovalReason.RESTRICTED);
        assertEquals(true, world.titled("B").awaitsApproval());

        world.node.approvals.approve(
                World.PAGE, BOB, Set.of(ApprovalReason.RESTRICTED), awaiting.allTargets(), Set.of());
        world.becomes(world.page().build());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void asksWhatWouldBecomeOfThePage() {
        publishRestricted();

        ApprovalRequest request = world.node.approvals.request(World.PAGE).orElseThrow();

        assertEquals(List.of(ApprovalReason.RESTRICTED), request.decision().missing());
        assertEquals(List.of(world.only()), request.awaiting().items());
        assertEquals(List.of("OPS"), request.awaiting().projects());
    }

    @Test
    public void keepsWhoApprovedAndWhen() {
        publishRestricted();

        approve(ApprovalReason.RESTRICTED);

        assertEquals(
                Map.of(ApprovalReason.RESTRICTED, new Approval("bob-key", World.START, Set.of("OPS"))),
                world.approvals.ofPage(World.PAGE));
    }

    @Test
    public void createsNoIssuesWhenTheApprovalWasOfTheDraftOnly() {
        world.pages.store(PageBuilder.page(World.PAGE)
                .labeled(ApprovalDecision.DRAFT_LABEL)
                .restricted(true)
                .build());
        world.publish(secret());

        approve(ApprovalReason.DRAFT);

        assertEquals(0, world.jira.issues().all().size());
        assertEquals(Optional.of(WaitReason.Code.RESTRICTED), world.reason());
    }

    @Test
    public void createsTheIssuesOfADraftThatAnEditorHasReleasedAlthoughTheLabelStays() {
        world.pages.store(PageBuilder.page(World.PAGE)
                .labeled(ApprovalDecision.DRAFT_LABEL)
                .build());
        world.publish(secret());

        approve(ApprovalReason.DRAFT);

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void createsFullIssuesWhereThatIsSet() {
        set(RestrictedPages.FULL);

        publishRestricted();

        assertEquals("A secret", world.issue().summary());
        assertEquals("Postmortem 100", remoteLinkTitle());
    }

    @Test
    public void tellsANeutralIssueNothingButWhereThePageIs() {
        set(RestrictedPages.NEUTRAL);

        publishRestricted();

        Issue issue = world.issue();
        assertEquals("Postmortem action " + world.only().uid().substring(0, 8), issue.summary());
        assertEquals(List.of("postmortem"), issue.labels());
        assertFalse(issue.description(), issue.description().matches("(?s).*(secret|Bribery|Fraud|Postmortem 100).*"));
        assertEquals(
                true,
                issue.description()
                        .contains("pageId=100#finding-" + world.only().uid()));
        assertEquals(NEUTRAL_TITLE, remoteLinkTitle());
        assertEquals(Optional.of("bob"), issue.assignee());
    }

    @Test
    public void keepsANeutralIssueNeutralWhenThePageIsEdited() {
        set(RestrictedPages.NEUTRAL);
        publishRestricted();
        Issue before = world.issue();

        world.publish(secret().with("title", "Another secret").with("cause", "Theft"));

        assertEquals(before.summary(), world.issue().summary());
        assertEquals(before.description(), world.issue().description());
    }

    @Test
    public void writesTheWordsOfAPageToItsNeutralIssuesOnceTheRestrictionIsLifted() {
        set(RestrictedPages.NEUTRAL);
        publishRestricted();

        world.becomes(world.page().restricted(false).build());

        assertEquals("A secret", world.issue().summary());
        assertEquals(true, world.issue().description().contains("Bribery"));
        assertEquals("Postmortem 100", remoteLinkTitle());
    }

    @Test
    public void hidesTheTitleOfAPageThatIsRestrictedLaterAndLeavesWhatWasSent() {
        world.publish(secret());
        Issue before = world.issue();

        world.becomes(world.page().restricted(true).build());

        assertEquals(before.summary(), world.issue().summary());
        assertEquals(before.description(), world.issue().description());
        assertEquals(NEUTRAL_TITLE, remoteLinkTitle());
    }

    @Test
    public void noticesARestrictionWithinADayWithoutBeingTold() {
        world.publish(secret());
        world.pages.store(world.page().restricted(true).build());

        world.pass(Duration.ofHours(25));

        assertEquals(NEUTRAL_TITLE, remoteLinkTitle());
    }

    @Test
    public void tellsTheTitleAgainWhenTheRestrictionIsLifted() {
        world.publish(secret());
        world.becomes(world.page().restricted(true).build());

        world.becomes(world.page().restricted(false).build());

        assertEquals("Postmortem 100", remoteLinkTitle());
    }

    @Test
    public void asksAnewWhenARestrictionIsLiftedAndSetAnew() {
        publishRestricted();
        approve(ApprovalReason.RESTRICTED);
        world.becomes(world.page().restricted(false).build());

        world.becomes(world.page().restricted(true).build());

        assertEquals(Map.of(), world.approvals.ofPage(World.PAGE));
        assertEquals(NEUTRAL_TITLE, remoteLinkTitle());
    }

    @Test
    public void tellsNothingMoreOnceTheApprovalIsRevoked() {
        publishRestricted();
        approve(ApprovalReason.RESTRICTED);

        world.node.approvals.revoke(World.PAGE, BOB);
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, BOB.key());
        world.work();
        world.publish(secret().with("cause", "Theft"), complete("B secret"));

        assertEquals("A secret", world.issue().summary());
        assertFalse(world.issue().description().contains("Theft"));
        assertEquals(NEUTRAL_TITLE, remoteLinkTitle());
        assertEquals(ItemState.WAITING, world.titled("B secret").state());
    }

    private void publishRestricted() {
        world.pages.store(PageBuilder.page(World.PAGE).restricted(true).build());
        world.publish(secret());
    }

    private void approve(ApprovalReason... shown) {
        world.node.approvals.approve(World.PAGE, BOB, Set.of(shown), Set.of("OPS"), Set.of());
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, BOB.key());
        world.work();
    }

    private void set(RestrictedPages policy) {
        world.settings.store(Optional.empty(), Map.of(ApprovalSettings.RESTRICTED_PAGES, policy.value()));
    }

    private String remoteLinkTitle() {
        return world.jira.issues().remoteLinksOf(world.issue().id()).get(0).title();
    }

    private static FindingMarkup secret() {
        return complete("A secret").with("cause", "Bribery").with("theme", "Fraud");
    }
}
