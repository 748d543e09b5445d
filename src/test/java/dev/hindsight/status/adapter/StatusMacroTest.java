package dev.hindsight.status.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.authoring.BlockText;
import dev.hindsight.authoring.EditState;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.SampleItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What a reader sees of the action items of a page. */
public class StatusMacroTest {
    private final Scenery scenery = new Scenery();

    @Test
    public void namesEditsWhoseBlocksAreGoneForWhoMayEdit() {
        FormEdit gone = new FormEdit(
                "uid-gone",
                123,
                2,
                "alice-key",
                Instant.parse("2026-11-22T14:05:00Z"),
                "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"title\">Was &lt;there&gt;</ac:parameter></ac:structured-macro>",
                BlockText.NOTHING,
                new BlockText(Map.of(FindingField.TITLE, "Was <there>"), Optional.of("")),
                EditState.GONE);
        scenery.editable().edits.keep(gone, List.of());
        scenery.edits.keep(gone.with(EditState.UNDONE), List.of());
        assertFalse(scenery.status(Map.of()).contains("edit-lost"));

        scenery.edits.keep(gone, List.of());
        assertGolden("status-edit-gone", scenery.status(Map.of()));
        Scenery readers = new Scenery();
        readers.edits.keep(gone, List.of());
        assertFalse(readers.status(Map.of()).contains("edit-lost"));
    }

    @Test
    public void offersEditorsToApproveTheIssuesOfADraft() {
        scenery.editable()
                .holding(
                        SampleItem.in(ItemState.WAITING)
                                .uid("one")
                                .with(FindingField.PROJECT, "OPS")
                                .awaitingApproval(WaitReason.Code.DRAFT),
                        SampleItem.in(ItemState.WAITING)
                                .uid("two")
                                .with(FindingField.PROJECT, "ENG")
                                .awaitingApproval(WaitReason.Code.DRAFT));

        assertGolden("status-draft", scenery.status(Map.of("view", "summary")));
    }

    @Test
    public void listsItemsOfEveryState() {
        assertGolden("status-table", everyState().status(Map.of()));
    }

    @Test
    public void countsInASummary() {
        assertGolden("status-summary", everyState().status(Map.of("view", "summary")));
    }

    @Test
    public void leadsOnceToTheHistoryOfAPageByANameThatBeginsWithTheWordThatIsSeen() {
        everyState();
        Conversion page = scenery.rendering();

        String summary = scenery.status(Map.of("view", "summary"), page);
        String table = scenery.status(Map.of(), page);

        assertTrue(summary, summary.contains("aria-label=\"History: Action item summary\">History</a>"));
        assertFalse(table, table.contains("postmortem-history"));
        assertTrue(
                scenery.status(Map.of("show", "open")),
                scenery.status(Map.of("show", "open"))
                        .contains("aria-label=\"History: Action item progress: Open action items on this page\">"));
    }

    @Test
    public void linksByWholeAddressesInACopyThatLivesOn() {
        assertGolden("status-static", everyState().in("pdf").status(Map.of("show", "open")));
    }

    @Test
    public void leavesOutWhatDependsOnHiddenIssues() {
        String html = everyState().hiding("late").status(Map.of());

        assertGolden("status-hidden", html);
    }

    @Test
    public void looksTheSameWhateverHasBecomeOfAHiddenIssue() {
        for (String show : List.of("all", "open", "overdue", "done")) {
            assertEquals(
                    new Scenery().hiding("uid-1").holding(SampleItem.tracked()).status(Map.of("show", show)),
                    new Scenery()
                            .hiding("uid-1")
                            .holding(SampleItem.closed("10002"))
                            .status(Map.of("show", show)));
        }
    }

    @Test
    public void doesNotSayThatNothingIsOverdueOrDoneWhereThatIsHidden() {
        for (String show : List.of("overdue", "done")) {
            String html = new Scenery()
                    .hiding("uid-1")
                    .holding(SampleItem.closed("10002"))
                    .status(Map.of("show", show));

            assertFalse(html, html.contains("Nothing is"));
            assertTrue(html, html.contains(">Progress isn\u2019t shown because issue details are hidden.</span>"));
            assertTrue(html, html.contains("<li data-segment=\"hidden\">1 hidden</li>"));
        }
    }

    @Test
    public void tellsFirstOfWhatHasNoIssueInJira() {
        String html = scenery.holding(
                        SampleItem.in(ItemState.REFUSED).uid("one"),
                        SampleItem.in(ItemState.REFUSED).uid("two"),
                        SampleItem.in(ItemState.REFUSED).uid("three"),
                        SampleItem.in(ItemState.MISSING).uid("lost").issue(SampleItem.openIssue()),
                        SampleItem.in(ItemState.INCOMPLETE).uid("empty"))
                .status(Map.of("view", "summary"));

        assertTrue(
                html, html.contains("data-waiting=\"0\" data-refused=\"3\" data-missing=\"1\" data-incomplete=\"1\""));
        assertTrue(
                html,
                html.contains("<ul class=\"postmortem-legend\">\n<li data-segment=\"not-in-jira\">4 not in Jira</li>\n"
                        + "<li class=\"postmortem-aside\">beside them: 1 incomplete</li>"));
    }

    @Test
    public void saysOfWhatAClosedIssueIsADuplicateAndHowThatStands() {
        String html = scenery.holding(
                        SampleItem.duplicate(StatusCategory.DONE, Optional.of(new Resolution("10002", "Won't Do"))))
                .status(Map.of());

        assertTrue(html, html.contains(" data-duplicate-of=\"PLAT-7\""));
        assertTrue(
                html,
                html.contains("Duplicate of <a href=\"https://jira.example.org/browse/PLAT-7\">PLAT-7</a>"
                        + " <span class=\"aui-lozenge aui-lozenge-subtle\">Won&#39;t Do</span>"));
        assertTrue(html, html.contains("data-dropped=\"1\""));
    }

    @Test
    public void saysInWordsThatAnOpenIssueIsArchived() {
        String html =
                scenery.holding(SampleItem.tracked().flag(ItemFlag.ARCHIVED)).status(Map.of());

        assertTrue(html, html.contains(" data-archived=\"1\""));
        assertTrue(html, html.contains("<span class=\"postmortem-fact\">1 archived in Jira</span>"));
        assertTrue(html, html.contains("<li>Archived in Jira. "));
    }

    @Test
    public void callsPlannedInTheTableWhatThePageSaysWhereJiraHasSomethingElse() {
        String html = scenery.holding(SampleItem.tracked()
                        .with(FindingField.OWNER, "carol-key")
                        .issueDue("2027-01-15"))
                .status(Map.of());

        assertTrue(
                html,
                html.contains(
                        ">Bob Brown <span class=\"postmortem-planned\">(planned Carol Clark)</span></td>\n"
                                + "<td class=\"postmortem-in-due\" data-sort=\"2027-01-15\"><time datetime=\"2027-01-15\">15 Jan 2027</time>"
                                + "<br /><span class=\"postmortem-planned\">planned <time datetime=\"2026-12-15\">15 Dec 2026</time></span></td>"));
    }

    @Test
    public void keepsWhatNeedsNobodyOutOfTheTable() {
        String html = scenery.holding(SampleItem.tracked().flag(ItemFlag.SUMMARY_CHANGED))
                .status(Map.of());

        assertTrue(html, html.contains("data-flags=\"summary-changed\""));
        assertFalse(html, html.contains("<li>The issue"));
    }

    @Test
    public void saysOnceThatFindingsAreCopiesOfWhichNobodyHasDecided() {
        scenery.editable()
                .holding(
                        SampleItem.in(ItemState.COPY).uid("one").copyOf("other"),
                        SampleItem.in(ItemState.COPY).uid("two").copyOf("other"),
                        SampleItem.in(ItemState.COPY)
                                .uid("three")
                                .copyOf("other")
                                .decidedAs(CopyChoice.STOPPED));

        String html = scenery.status(Map.of());

        assertEquals(html, 2, html.split("An editor ", -1).length - 1);
        assertTrue(html, html.contains("<p class=\"postmortem-copies\">2 findings are copies "));
        assertTrue(html, html.contains("An editor decided not to track it."));
        assertEquals(html, 1, html.split(">Decide</a>", -1).length - 1);
    }

    @Test
    public void namesARemovedFindingWithoutTitleAsItNamesOthers() {
        String html = scenery.holding(SampleItem.in(ItemState.REMOVED)
                        .issue(SampleItem.openIssue())
                        .with(FindingField.TITLE, ""))
                .status(Map.of());

        assertTrue(html, html.contains("<li>Untitled finding "));
    }

    @Test
    public void namesParametersThatAreNotAllowedAndFallsBack() {
        String html =
                scenery.holding(SampleItem.tracked()).status(Map.of("view", "wall", "show", "mine", "limit", "0"));

        assertTrue(
                html,
                html.contains("\u201cwall\u201d isn\u2019t valid for view. Use table, board, summary. Showing table."));
        assertTrue(html, html.contains("\u201c0\u201d isn\u2019t valid for limit. Use 1\u2013500. Showing all."));
        assertTrue(html, html.contains("\u201cmine\u201d isn\u2019t valid for show. Use all, open, overdue, done."));
        assertTrue(html, html.contains("class=\"action-item\""));
    }

    @Test
    public void saysOnceThatAPageAwaitsApproval() {
        String html = scenery.holding(
                        SampleItem.in(ItemState.WAITING).uid("one").awaitingApproval(WaitReason.Code.RESTRICTED),
                        SampleItem.in(ItemState.WAITING).uid("two").awaitingApproval(WaitReason.Code.RESTRICTED))
                .status(Map.of());

        assertEquals(html, 1, html.split("This page is restricted", -1).length - 1);
    }

    @Test
    public void saysThatThereIsNothingYet() {
        assertGolden("status-empty", scenery.status(Map.of()));
    }

    @Test
    public void saysThatNothingIsOfTheSortAskedFor() {
        String html = scenery.holding(SampleItem.tracked()).status(Map.of("show", "done"));

        assertTrue(html, html.contains("Nothing is done yet."));
    }

    @Test
    public void escapesWhateverAuthorsAndJiraWrite() {
        String html = scenery.holding(SampleFindings.hostile())
                .status(Map.of(
                        "view", SampleFindings.HOSTILE,
                        "group", "objective",
                        "columns", SampleFindings.HOSTILE,
                        "limit", SampleFindings.HOSTILE));

        assertGolden("status-hostile", html);
        assertFalse(html.contains("<script"));
    }

    private Scenery everyState() {
        return scenery.holding(SampleFindings.everyState());
    }
}
