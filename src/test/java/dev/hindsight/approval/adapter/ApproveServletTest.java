package dev.hindsight.approval.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;

/** What an editor is asked before a restricted page or a draft gets its issues, and what becomes of the answer. */
public class ApproveServletTest {

    private static final long PAGE = 123;
    private static final PageBuilder PLAIN = PageBuilder.page(PAGE).titled("Postmortem <1>");
    private static final PageBuilder RESTRICTED_DRAFT =
            PLAIN.labeled(ApprovalDecision.DRAFT_LABEL).restricted(true);

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = new FormBrowser(
            new ApproveServlet(roots.site.as("alice").frame(), roots.approvals, roots.scanner),
            "/plugins/servlet/hindsight/approve");

    @Before
    public void setUp() {
        roots.settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "jira", IssueSettings.PROJECT, "OPS"));
        roots.pages.store(RESTRICTED_DRAFT.build());
        roots.items.add(List.of(awaiting("one", "Check row counts"), awaiting("two", "Say <when> it ends")));
    }

    @Test
    public void asksForARestrictedDraft() {
        assertGolden("approve", page.get("pageId", "123").html());
    }

    @Test
    public void approvesWhatWasShownAndHasThePageScanned() {
        FormBrowser.Answer answer =
                page.post("pageId", "123", "of", "draft", "of", "restricted", "for", "OPS", "do", "approve");

        assertEquals("/wiki/plugins/servlet/hindsight/approve?pageId=123&done=approve&count=0", answer.location());
        assertEquals(Set.of(ApprovalReason.DRAFT, ApprovalReason.RESTRICTED), given());
        assertEquals(Set.of("alice-key"), approvers());
        String html = page.follow(answer).html();
        assertTrue(html, html.contains("Approved. The issues are being created."));
        assertTrue(html, html.contains("Nothing on this page is waiting for approval."));
        roots.executor.doWhatIsDue();
        assertTrue(roots.trackedPages.find(PAGE).isPresent());
    }

    @Test
    public void saysWhichExistingIssueIsChangedAndWhoCanReadIt() {
        ActionItem named = awaiting("three", "Rotate the keys");
        roots.items.add(
                List.of(named.withBlock(named.location(), named.finding().with(FindingField.ISSUE, "SEC-5"))));

        String html = page.get("pageId", "123").html();

        assertTrue(html, html.contains("Changes the existing issue SEC-5"));
        assertTrue(html, html.contains("Everyone with access to OPS, SEC will see"));
        assertTrue(html, html.contains("Approve the selected findings"));
    }

    @Test
    public void holdsBackWhatIsNotTickedUntilItIs() {
        page.post(
                "pageId",
                "123",
                "of",
                "restricted",
                "for",
                "OPS",
                "listed",
                "one",
                "listed",
                "two",
                "finding",
                "one",
                "do",
                "approve");
        assertEquals(Set.of("two"), heldBack());

        page.post(
                "pageId", "123", "of", "restricted", "for", "OPS", "listed", "two", "finding", "two", "do", "approve");
        assertEquals(Set.of(), heldBack());
    }

    private Set<String> heldBack() {
        return Objects.requireNonNull(roots.given.ofPage(PAGE).get(ApprovalReason.RESTRICTED))
                .heldBack();
    }

    @Test
    public void nothingTickedApprovesNothing() {
        FormBrowser.Answer answer = page.post(
                "pageId", "123", "of", "restricted", "for", "OPS", "listed", "one", "listed", "two", "do", "approve");

        assertEquals(409, answer.status());
        assertTrue(answer.html(), answer.html().contains("Nothing was approved. Select at least one finding."));
        assertEquals(Set.of(), given());
    }

    @Test
    public void approvesNothingThatWasNotShown() {
        page.post("pageId", "123", "of", "draft", "do", "approve");

        assertEquals(Set.of(ApprovalReason.DRAFT), given());
    }

    @Test
    public void tellsWhoApprovedAndLetsItBeRevoked() {
        roots.pages.store(PLAIN.restricted(true).build());
        Approval approval = new Approval("bob-key", Instant.parse("2026-11-22T10:15:00Z"), Set.of("OPS"));
        roots.given.approve(PAGE, ApprovalReason.RESTRICTED, approval);
        assertGolden("approve-given", page.get("pageId", "123").html());

        FormBrowser.Answer answer = page.post("pageId", "123", "do", "revoke");

        assertEquals(Set.of(), given());
        assertTrue(page.follow(answer).html().contains("Approval revoked."));
    }

    @Test
    public void whatSomebodyElseHasApprovedMeanwhileIsAConflict() {
        Approval approval = new Approval("bob-key", Instant.parse("2026-11-22T10:15:00Z"), Set.of("OPS"));
        roots.given.approve(PAGE, ApprovalReason.DRAFT, approval);
        roots.given.approve(PAGE, ApprovalReason.RESTRICTED, approval);

        FormBrowser.Answer answer = page.post("pageId", "123", "of", "draft", "do", "approve");

        assertEquals(409, answer.status());
        assertEquals(Set.of("bob-key"), approvers());
    }

    @Test
    public void aPageInTheTrashIsNotFound() {
        roots.pages.store(RESTRICTED_DRAFT.trashed(true).build());

        FormBrowser.Answer answer = page.get("pageId", "123");

        assertEquals(404, answer.status());
        assertFalse(answer.html().contains("Postmortem"));
        assertEquals(404, page.post("pageId", "123", "do", "approve").status());
    }

    private Set<ApprovalReason> given() {
        return roots.given.ofPage(PAGE).keySet();
    }

    private Set<String> approvers() {
        return roots.given.ofPage(PAGE).values().stream().map(Approval::by).collect(Collectors.toSet());
    }

    private static ActionItem awaiting(String uid, String title) {
        return ActionItem.ofBlock(
                        uid,
                        new BlockLocation(PAGE, "OPS", "key-" + uid, 0),
                        new Finding(Map.of(FindingField.TITLE, title)))
                .withState(ItemState.WAITING)
                .awaitingApproval(new WaitReason(WaitReason.Code.DRAFT));
    }
}
