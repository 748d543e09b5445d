package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.CopySource;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.SampleItem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What a reader sees of one finding. */
public class FindingViewTest {
    private static final String AUTHORISE = "https://jira.example.org/plugins/servlet/oauth/authorize?token=1";

    private final Scenery scenery = new Scenery();

    @Test
    public void offersEditorsToMakeTheTicketsOfARestrictedPage() {
        ApprovalPrompt offer =
                new ApprovalPrompt("https://wiki.example.org/plugins/servlet/hindsight/page?id=123", 2, List.of("OPS"));
        SampleItem item = SampleItem.in(ItemState.WAITING)
                .uid("held")
                .stuck(new WaitReason(WaitReason.Code.RESTRICTED), "alice-key");

        assertGolden("finding-restricted", scenery.finding(item.build(), Scenery.DISPLAY.offering(Optional.of(offer))));
    }

    @Test
    public void offersNothingToWhoMayNotEdit() {
        SampleItem item = SampleItem.in(ItemState.WAITING)
                .uid("held")
                .stuck(new WaitReason(WaitReason.Code.RESTRICTED), "alice-key");

        assertFalse(scenery.finding(item.build(), Scenery.DISPLAY).contains("href"));
    }

    @Test
    public void showsTheTicketAndEveryParameter() {
        assertGolden("finding-tracked", display(SampleFindings.full(SampleItem.tracked())));
    }

    @Test
    public void saysThatATicketIsOverdue() {
        assertGolden("finding-overdue", display(SampleItem.tracked().ticketDue("2026-11-21")));
    }

    @Test
    public void showsNothingOfATicketThatIsHidden() {
        scenery.hiding("uid-1");

        String html = display(SampleFindings.full(SampleItem.tracked()).flag(ItemFlag.CONFLICT));

        assertGolden("finding-hidden", html);
        assertFalse(html.contains("OPS-12"));
        assertFalse(html.contains("In Progress"));
    }

    @Test
    public void looksTheSameWhateverHasBecomeOfAHiddenTicket() {
        scenery.hiding("uid-1");

        assertEquals(display(SampleItem.tracked()), display(SampleItem.closed("10002")));
    }

    @Test
    public void saysThatATicketIsLostWithoutItsOldStatus() {
        String html = display(SampleItem.in(ItemState.MISSING).issue(SampleItem.openTicket()));

        assertTrue(html, html.contains("could not be read for more than a day"));
        assertTrue(html, html.contains("OPS-12"));
        assertFalse(html, html.contains("In Progress"));
    }

    @Test
    public void saysThatATicketIsLostWithoutItsKeyToWhoMayNotSeeIt() {
        scenery.hiding("uid-1");

        String html = display(SampleItem.in(ItemState.MISSING).issue(SampleItem.openTicket()));

        assertTrue(html, html.contains("could not be read for more than a day"));
        assertFalse(html, html.contains("OPS-12"));
    }

    @Test
    public void tellsTheTimeInTheReadersZoneAndLanguage() {
        RenderContext berlin = new RenderContext(
                Locale.GERMANY,
                ZoneId.of("Europe/Berlin"),
                OutputTarget.STATIC,
                ContentStatus.CURRENT_PAGE,
                Optional.empty());

        assertTrue(scenery.finding(SampleItem.tracked().build(), berlin).contains("Stand: 22. Nov. 2026 11:15 MEZ"));
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
    public void quotesJirasOwnWordsWhenItRefuses() {
        assertGolden(
                "finding-refused",
                display(SampleItem.in(ItemState.REFUSED)
                        .stuck(new WaitReason(WaitReason.Code.REFUSED, "Team is required."), "alice-key")));
    }

    @Test
    public void showsTheDecisionNotToActWithItsReason() {
        assertGolden(
                "finding-declined",
                display(SampleItem.in(ItemState.WONT_DO)
                        .with(FindingField.TRACK, "no")
                        .with(FindingField.REASON, "The old system is switched off in March.")));
    }

    @Test
    public void showsBothValuesOfAConflict() {
        assertGolden(
                "finding-conflict",
                display(SampleItem.tracked()
                        .with(FindingField.OWNER, "carol-key")
                        .ticketDue("2027-01-15")
                        .flag(ItemFlag.CONFLICT)));
    }

    @Test
    public void offersToAuthoriseToThePersonItWaitsFor() {
        assertGolden("finding-waiting", display(waitingFor("alice-key")));
    }

    @Test
    public void namesThePersonItWaitsForToOthers() {
        String html = display(waitingFor("bob-key"));

        assertTrue(html, html.contains("It waits for Bob Brown to give Confluence access to Jira."));
        assertFalse(html, html.contains(AUTHORISE));
    }

    @Test
    public void offersNoAuthorisationInACopyThatLivesOn() {
        assertFalse(
                scenery.finding(waitingFor("alice-key").build(), Scenery.STATIC).contains(AUTHORISE));
    }

    @Test
    public void linksACopyToItsOriginal() {
        ActionItem copy = SampleItem.in(ItemState.COPY).uid("uid-2").build();
        CopySource original = new CopySource(SampleItem.tracked().build(), "Migration of Q3", Scenery.PAGE);

        assertGolden(
                "finding-copied",
                scenery.finding(
                        copy.finding(), Optional.of(new PageItem(copy, Optional.of(original))), Scenery.DISPLAY));
    }

    @Test
    public void showsNothingOfTheTicketOfAnOriginalThatIsHidden() {
        scenery.hiding("uid-1");
        ActionItem copy = SampleItem.in(ItemState.COPY).uid("uid-2").build();
        CopySource original = new CopySource(SampleItem.tracked().build(), "Migration of Q3", Scenery.PAGE);

        String html = scenery.finding(
                copy.finding(), Optional.of(new PageItem(copy, Optional.of(original))), Scenery.DISPLAY);

        assertFalse(html, html.contains("OPS-12"));
    }

    @Test
    public void showsAPreviewWithoutAnyTicket() {
        ActionItem item = SampleFindings.full(SampleItem.tracked()).build();

        assertGolden("finding-preview", scenery.finding(item, Scenery.PREVIEW));
    }

    @Test
    public void isTrackedOnPublishedPagesOnly() {
        String html = scenery.finding(
                SampleItem.tracked().build(), Scenery.reading(OutputTarget.DISPLAY, ContentStatus.UNTRACKED));

        assertTrue(html, html.contains("Findings are tracked on published pages only."));
        assertFalse(html, html.contains("data-state"));
    }

    @Test
    public void saysThatTheStatusOnAnOldVersionIsTodays() {
        String html = scenery.finding(
                SampleItem.tracked().build(), Scenery.reading(OutputTarget.DISPLAY, ContentStatus.OLD_VERSION));

        assertTrue(html, html.contains("The status is today’s."));
        assertTrue(html, html.contains("OPS-12"));
    }

    @Test
    public void expectsATicketOfABlockThatHasNotBeenReadYet() {
        Finding finding = SampleItem.tracked().build().finding();

        assertTrue(scenery.finding(finding, Optional.empty(), Scenery.DISPLAY).contains("data-state=\"waiting\""));
        assertTrue(scenery.finding(finding.with(FindingField.OWNER, ""), Optional.empty(), Scenery.DISPLAY)
                .contains("data-state=\"incomplete\""));
    }

    @Test
    public void namesAFindingThatHasNoTitle() {
        String html = scenery.finding(Finding.ofParameters(Map.of()), Optional.empty(), Scenery.DISPLAY);

        assertTrue(html, html.contains("Finding without a title"));
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
                .stuck(new WaitReason(WaitReason.Code.NOT_AUTHORIZED, userKey, AUTHORISE), userKey);
    }

    private String display(SampleItem item) {
        return scenery.finding(item.build(), Scenery.DISPLAY);
    }
}
