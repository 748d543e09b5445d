package dev.hindsight.status.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.SampleItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** What a reader sees of the action items of a page. */
public class StatusViewTest {
    private final Scenery scenery = new Scenery();

    @Test
    public void offersEditorsToMakeTheTicketsOfADraft() {
        ApprovalPrompt offer = new ApprovalPrompt(
                "https://wiki.example.org/plugins/servlet/hindsight/page?id=123", 2, List.of("ENG", "OPS"));
        List<PageItem> entries = entries(
                SampleItem.in(ItemState.WAITING).uid("one").stuck(new WaitReason(WaitReason.Code.DRAFT), "alice-key"),
                SampleItem.in(ItemState.WAITING).uid("two").stuck(new WaitReason(WaitReason.Code.DRAFT), "alice-key"));

        assertGolden(
                "status-draft",
                scenery.status(entries, Map.of("view", "summary"), Scenery.DISPLAY.offering(Optional.of(offer))));
    }

    @Test
    public void listsItemsOfEveryState() {
        assertGolden("status-table", scenery.status(everyState(), Map.of(), Scenery.DISPLAY));
    }

    @Test
    public void countsInASummary() {
        assertGolden("status-summary", scenery.status(everyState(), Map.of("view", "summary"), Scenery.DISPLAY));
    }

    @Test
    public void linksByWholeAddressesInACopyThatLivesOn() {
        assertGolden("status-static", scenery.status(everyState(), Map.of("show", "open"), Scenery.STATIC));
    }

    @Test
    public void leavesOutWhatDependsOnHiddenTickets() {
        String html = scenery.hiding("late").status(everyState(), Map.of(), Scenery.DISPLAY);

        assertGolden("status-hidden", html);
    }

    @Test
    public void looksTheSameWhateverHasBecomeOfAHiddenTicket() {
        scenery.hiding("uid-1");

        for (String show : List.of("all", "open", "overdue", "done")) {
            assertEquals(
                    scenery.status(entries(SampleItem.tracked()), Map.of("show", show), Scenery.DISPLAY),
                    scenery.status(entries(SampleItem.closed("10002")), Map.of("show", show), Scenery.DISPLAY));
        }
    }

    @Test
    public void groupsByTheme() {
        List<PageItem> entries = entries(
                SampleItem.tracked().uid("none"),
                SampleItem.tracked().uid("own").with(FindingField.THEME, "Vendor"),
                SampleItem.tracked().uid("known").with(FindingField.THEME, "communication"));

        assertGolden("status-grouped", scenery.status(entries, Map.of("group", "theme"), Scenery.DISPLAY));
    }

    @Test
    public void namesParametersThatAreNotAllowedAndFallsBack() {
        String html =
                scenery.status(entries(SampleItem.tracked()), Map.of("view", "board", "show", "mine"), Scenery.DISPLAY);

        assertTrue(
                html,
                html.contains("The parameter “view” cannot be “board”. Allowed: table, summary. Shown is table."));
        assertTrue(html, html.contains("“show” cannot be “mine”. Allowed: all, open, overdue, done."));
        assertTrue(html, html.contains("class=\"action-item\""));
    }

    @Test
    public void saysThatThereIsNothingYet() {
        assertGolden("status-empty", scenery.status(List.of(), Map.of(), Scenery.DISPLAY));
    }

    @Test
    public void saysThatNothingIsOfTheSortAskedFor() {
        String html = scenery.status(entries(SampleItem.tracked()), Map.of("show", "done"), Scenery.DISPLAY);

        assertTrue(html, html.contains("There is no action item of this sort."));
    }

    @Test
    public void showsNoProgressInAPreview() {
        assertGolden("status-preview", scenery.status(List.of(), Map.of(), Scenery.PREVIEW));
    }

    @Test
    public void saysThatTheStatusOnAnOldVersionIsTodays() {
        String html = scenery.status(
                entries(SampleItem.tracked()),
                Map.of(),
                Scenery.reading(OutputTarget.DISPLAY, ContentStatus.OLD_VERSION));

        assertTrue(html, html.contains("The status is today’s."));
    }

    @Test
    public void escapesWhateverAuthorsAndJiraWrite() {
        String html = scenery.status(
                entries(SampleFindings.hostile()),
                Map.of("view", SampleFindings.HOSTILE, "group", "objective"),
                Scenery.DISPLAY);

        assertGolden("status-hostile", html);
        assertFalse(html.contains("<script"));
    }

    public static List<PageItem> everyState() {
        return entries(
                SampleFindings.full(SampleItem.tracked()).uid("open").flag(ItemFlag.DUPLICATE),
                SampleItem.tracked().uid("late").ticketDue("2026-11-21"),
                SampleItem.closed("10000").uid("done"),
                SampleItem.closed("10002").uid("dropped"),
                SampleItem.in(ItemState.WAITING)
                        .uid("waiting")
                        .stuck(new WaitReason(WaitReason.Code.UNREACHABLE), "alice-key"),
                SampleItem.in(ItemState.REFUSED)
                        .uid("refused")
                        .stuck(new WaitReason(WaitReason.Code.REFUSED, "Team is required."), "alice-key"),
                SampleItem.in(ItemState.MISSING).uid("missing").issue(SampleItem.openTicket()),
                SampleItem.in(ItemState.INCOMPLETE).uid("incomplete").with(FindingField.OWNER, ""),
                SampleItem.in(ItemState.WONT_DO).uid("declined").with(FindingField.REASON, "Switched off in March."),
                SampleItem.in(ItemState.COPY).uid("copied"),
                SampleItem.in(ItemState.REMOVED).uid("detached").issue(SampleItem.openTicket()));
    }

    private static List<PageItem> entries(SampleItem... items) {
        return Stream.of(items).map(SampleItem::build).map(PageItem::of).toList();
    }
}
