package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.SampleItem;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What a reader sees of one finding. */
public class FindingMacroTest {
    private static final String AUTHORIZE = "https://jira.example.org/plugins/servlet/oauth/authorize?token=1";

    private final Scenery scenery = new Scenery();

    @Test
    public void offersEditorsToApproveTheIssuesOfARestrictedPage() {
        scenery.editable()
                .holding(SampleItem.in(ItemState.WAITING).uid("other").awaitingApproval(WaitReason.Code.RESTRICTED));

        assertGolden(
                "finding-restricted",
                display(SampleItem.in(ItemState.WAITING).uid("held").awaitingApproval(WaitReason.Code.RESTRICTED)));
    }

    @Test
    public void offersNothingToWhoMayNotEdit() {
        SampleItem item = SampleItem.in(ItemState.WAITING).uid("held").awaitingApproval(WaitReason.Code.RESTRICTED);

        assertFalse(display(item).contains("/plugins/servlet/"));
    }

    @Test
    public void showsTheIssueAndEveryParameter() {
        assertGolden("finding-tracked", display(SampleFindings.full(SampleItem.tracked())));
    }

    @Test
    public void saysThatAnIssueIsOverdue() {
        assertGolden("finding-overdue", display(SampleItem.tracked().issueDue("2026-11-21")));
    }

    @Test
    public void showsNothingOfAnIssueThatIsHidden() {
        scenery.hiding("uid-1");

        String html = display(SampleFindings.full(SampleItem.tracked()).flag(ItemFlag.CONFLICT));

        assertGolden("finding-hidden", html);
        assertFalse(html.contains("OPS-12"));
        assertFalse(html.contains("In Progress"));
    }

    @Test
    public void looksTheSameWhateverHasBecomeOfAHiddenIssue() {
        assertEquals(
                new Scenery().hiding("uid-1").finding(SampleItem.tracked()),
                new Scenery().hiding("uid-1").finding(SampleItem.closed("10002")));
    }

    @Test
    public void saysThatAnIssueIsLostWithoutItsOldStatus() {
        String html = display(SampleItem.in(ItemState.MISSING).issue(SampleItem.openIssue()));

        assertTrue(html, html.contains("Issue not found: it was deleted, or access to it has changed."));
        assertTrue(html, html.contains("replace this finding with a new one that has another title."));
        assertTrue(html, html.contains("OPS-12"));
        assertFalse(html, html.contains("In Progress"));
    }

    @Test
    public void saysThatAnIssueIsLostWithoutItsKeyToWhoMayNotSeeIt() {
        scenery.hiding("uid-1");

        String html = display(SampleItem.in(ItemState.MISSING).issue(SampleItem.openIssue()));

        assertTrue(html, html.contains("Issue not found:"));
        assertFalse(html, html.contains("OPS-12"));
    }

    @Test
    public void saysWhichFieldsAreMissing() {
        assertGolden(
                "finding-incomplete",
                display(SampleItem.in(ItemState.INCOMPLETE)
                        .with(FindingField.IMPACT, "high")
                        .with(FindingField.OWNER, "")
                        .with(FindingField.DUE, "soon")));
    }

    @Test
    public void saysThatAnIssueIsBeingCreatedWhileItsOutcomeIsUnknown() {
        String html = display(
                SampleItem.in(ItemState.WAITING).stuck(new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN), "alice-key"));

        assertTrue(html, html.contains("<p>Complete. The Jira issue is being created.</p>"));
    }

    @Test
    public void repeatsNoFactOfTheIssueThatThePageSaysToo() {
        String same = display(SampleItem.tracked());

        assertEquals(same, 1, same.split("Bob Brown", -1).length - 1);
        assertFalse(same, same.contains("Due date"));
    }

    @Test
    public void quotesJirasOwnWordsWhenItRefuses() {
        assertGolden(
                "finding-refused",
                display(SampleItem.in(ItemState.REFUSED)
                        .stuck(new WaitReason(WaitReason.Code.REFUSED, "Team is required."), "alice-key")));
    }

    @Test
    public void offersToAuthorizeToThePersonItWaitsFor() {
        assertGolden("finding-waiting", display(waitingFor("alice-key")));
    }

    @Test
    public void namesThePersonItWaitsForToOthers() {
        String html = display(waitingFor("bob-key"));

        assertTrue(html, html.contains("Waiting for Bob Brown to authorize Confluence to access Jira."));
        assertFalse(html, html.contains(AUTHORIZE));
    }

    @Test
    public void linksACopyToItsOriginal() {
        original();

        assertGolden("finding-copied", display(copy()));
    }

    @Test
    public void showsNothingOfTheIssueOfAnOriginalThatIsHidden() {
        original().hiding("uid-1");

        String html = display(copy());

        assertFalse(html, html.contains("OPS-12"));
        assertTrue(html, html.contains("Migration of Q3"));
    }

    @Test
    public void tellsNothingOfAnOriginalOnAPageThatTheReaderMayNotView() {
        original().notViewable(456);

        String html = display(copy());

        assertFalse(html, html.contains("OPS-12"));
        assertFalse(html, html.contains("Migration of Q3"));
    }

    @Test
    public void namesAFindingThatHasNoTitle() {
        String html = scenery.finding(Finding.ofParameters(Map.of()));

        assertTrue(html, html.contains("Untitled finding"));
    }

    /** The owner stands on the page by name, in the item by key. */
    @Test
    public void showsToEachOfTwoPastedBlocksItsOwnItem() {
        SampleItem first = SampleItem.tracked().uid("first").macroKey("pasted");
        SampleItem second = SampleItem.in(ItemState.COPY)
                .uid("second")
                .macroKey("pasted")
                .position(1)
                .copyOf("first")
                .with(FindingField.OWNER, "carol-key")
                .with(FindingField.DUE, "2027-03-01");
        scenery.holding(first, second);
        Conversion page = scenery.rendering();

        String one = scenery.finding(pasted("bob", "2026-12-15"), page);
        String other = scenery.finding(pasted("carol", "2027-03-01"), page);

        assertTrue(one, one.contains("id=\"finding-first\""));
        assertTrue(other, other.contains("id=\"finding-second\""));
        assertTrue(other, other.contains("data-state=\"copied\""));
        assertTrue(other, other.contains("Carol Clark"));
    }

    private static Map<String, String> pasted(String owner, String due) {
        return Map.of("id", "pasted", "title", "Check row counts", "impact", "medium", "owner", owner, "due", due);
    }

    @Test
    public void showsHowAnIssueWasClosedThatIsNotDone() {
        String html = display(SampleItem.closed(Optional.of(new Resolution("10002", "Won\u2019t Do"))));

        assertGolden("finding-dropped", html);
        assertFalse(html, html.contains("aui-lozenge-success"));
    }

    @Test
    public void saysOfWhatAClosedIssueIsADuplicateAndHowThatStands() {
        String html = display(SampleItem.duplicate(StatusCategory.INDETERMINATE, Optional.empty()));

        assertTrue(html, html.contains("data-resolution=\"Duplicate\" data-duplicate-of=\"PLAT-7\""));
        assertTrue(
                html,
                html.contains(
                        "<span class=\"postmortem-survivor\">Duplicate of <a href=\"https://jira.example.org/browse/PLAT-7\">PLAT-7</a>"
                                + " <span class=\"aui-lozenge aui-lozenge-subtle aui-lozenge-current\">In Review</span></span>"));
        assertTrue(html, html.contains("<span class=\"aui-lozenge aui-lozenge-subtle\">Duplicate</span>"));
    }

    @Test
    public void saysInWordsThatAnIssueIsArchived() {
        String html = display(SampleItem.tracked().flag(ItemFlag.ARCHIVED));

        assertTrue(html, html.contains("data-flags=\"archived\""));
        assertTrue(html, html.contains("<p>Archived in Jira. "));
    }

    @Test
    public void doesNotSayThatJirasValueHoldsOfAnIssueThatIsMissing() {
        String html = display(
                SampleItem.in(ItemState.MISSING).issue(SampleItem.openIssue()).flag(ItemFlag.CONFLICT));

        assertFalse(html, html.contains("What Jira says holds"));
    }

    @Test
    public void escapesWhateverAuthorsAndJiraWrite() {
        String html = display(
                SampleFindings.hostile().stuck(new WaitReason(WaitReason.Code.REFUSED, SampleFindings.HOSTILE), "x"));

        assertGolden("finding-hostile", html);
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("href=\"javascript"));
    }

    private static SampleItem waitingFor(String userKey) {
        return SampleItem.in(ItemState.WAITING)
                .stuck(new WaitReason(WaitReason.Code.NOT_AUTHORIZED, userKey, AUTHORIZE), userKey);
    }

    private Scenery original() {
        return scenery.page(456, "Migration of Q3").holding(SampleItem.tracked().onPage(456));
    }

    private static SampleItem copy() {
        return SampleItem.in(ItemState.COPY).uid("uid-2").copyOf("uid-1");
    }

    private String display(SampleItem item) {
        return scenery.finding(item);
    }
}
