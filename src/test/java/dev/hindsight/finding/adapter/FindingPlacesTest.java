package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.pages.Page;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.PageBuilder;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/** What a finding shows in a preview, on an old version, in a copy, and before its page has been scanned. */
public class FindingPlacesTest {

    private static final String AUTHORIZE = "https://jira.example.org/plugins/servlet/oauth/authorize?token=1";

    /** A version that was published a moment ago and not scanned yet. */
    private static final Page JUST_PUBLISHED = Conversion.page(123, 123, 4, true);

    private static final String COPY = "This finding will get no issue, because it repeats another one.";

    private final Scenery scenery = new Scenery();

    @Test
    public void tellsTheTimeInTheReadersZoneAndLanguage() {
        scenery.readIn(Locale.GERMANY, ZoneId.of("Europe/Berlin")).in("pdf");

        assertTrue(scenery.finding(SampleItem.tracked()).contains("Mit Jira abgeglichen: 22.11.2026, 11:15 MEZ"));
    }

    @Test
    public void showsReadersAtBothEndsOfTheWorldTheSameDueDateAndHowLongItIsOverdue() {
        SampleItem late = SampleItem.tracked().issueDue("2026-11-13");

        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            String html =
                    scenery.readIn(Locale.UK, ZoneId.of(zone)).in("display").finding(late);
            assertTrue(
                    html,
                    html.contains(
                            "due <strong class=\"postmortem-overdue\"><time datetime=\"2026-11-13\">13 Nov 2026</time>, "
                                    + "9 days overdue</strong>"));
        }
    }

    @Test
    public void saysOnceOnAPageHowOldWhatItShowsOfIssuesIs() {
        Conversion page = scenery.holding(
                        SampleItem.tracked().uid("uid-1"), SampleItem.tracked().uid("uid-2"))
                .rendering();

        String status = scenery.status(Map.of(), page);
        String first = scenery.block(SampleItem.tracked().uid("uid-1").build(), page);
        assertTrue(
                status,
                status.contains("<time datetime=\"2026-11-22T10:15:00Z\" title=\"22 Nov 2026, 10:15 UTC\"")
                        && status.contains(">Checked with Jira 1 hour ago</time>"));
        assertFalse(first, first.contains("Checked with Jira"));

        Conversion withoutStatus = scenery.rendering();
        String above = scenery.block(SampleItem.tracked().uid("uid-1").build(), withoutStatus);
        String below = scenery.block(SampleItem.tracked().uid("uid-2").build(), withoutStatus);
        assertTrue(above, above.contains("Checked with Jira 1 hour ago"));
        assertFalse(below, below.contains("Checked with Jira"));
    }

    @Test
    public void offersNoAuthorizationInACopyThatLivesOn() {
        scenery.in("pdf");

        assertFalse(scenery.finding(SampleItem.in(ItemState.WAITING)
                        .stuck(new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "alice-key", AUTHORIZE), "alice-key"))
                .contains(AUTHORIZE));
    }

    @Test
    public void saysInADraftWhatPublishingDoes() {
        scenery.on(Conversion.page(0, 0, 1, false)).in("preview");
        Finding complete = SampleItem.tracked().build().finding();

        String creates = scenery.finding(complete);
        assertTrue(creates, creates.contains("<p>This finding will get an issue in OPS for Bob Brown.</p>"));
        assertFalse(creates, creates.contains("data-state"));
        String incomplete = scenery.finding(complete.with(FindingField.DUE, ""));
        assertTrue(incomplete, incomplete.contains("<p>This finding will get no issue yet.</p>"));
        assertTrue(incomplete, incomplete.contains("To create an issue, fill in: due date."));
        String unknown = scenery.finding(complete.with(FindingField.OWNER, "nobody"));
        assertTrue(unknown, unknown.contains("The owner nobody has no Confluence account."));
        String links = scenery.finding(complete.with(FindingField.ISSUE, "OPS-7"));
        assertTrue(links, links.contains("<p>This finding will be linked to OPS-7.</p>"));
        String declined =
                scenery.finding(complete.with(FindingField.TRACK, "no").with(FindingField.REASON, "Too dear"));
        assertTrue(declined, declined.contains("The authors decided not to act on this finding."));
        assertTrue(declined, declined.contains("Reason: Too dear"));
        String undecided = scenery.finding(complete.with(FindingField.TRACK, "no"));
        assertTrue(undecided, undecided.contains("You chose not to act. Add the reason to record that decision."));
        String later = scenery.finding(complete.with(FindingField.TRACK, "later"));
        assertTrue(later, later.contains("An idea for later. It has no Jira issue."));
    }

    @Test
    public void saysInADraftOfAPublishedPageWhatStandsInTheWay() {
        scenery.on(Conversion.page(7, 123, 1, false)).in("preview");
        scenery.pages.store(PageBuilder.page(123).restricted(true).build());

        String html = scenery.finding(SampleItem.tracked().build().finding());

        assertTrue(html, html.contains("This page is restricted. Its issues are created after an editor approves."));
    }

    @Test
    public void promisesNothingInAPreviewOfWhatIsNoPage() {
        scenery.on(null).in("preview");

        String html = scenery.finding(SampleItem.tracked().build().finding());

        assertTrue(html, html.contains("when a page is published, not for blog posts, comments, and templates."));
        assertFalse(html, html.contains("will get an issue"));
    }

    @Test
    public void createsNoIssueForABlockThatWasCopiedOnThePageOrFromAnother() {
        scenery.on(Conversion.page(0, 0, 1, false)).in("preview");
        SampleItem original = SampleItem.tracked().onPage(9).macroKey("there");
        scenery.holding(original);
        Conversion rendering = scenery.rendering();
        Map<String, String> first = Map.of("id", "here", "title", "A", "owner", "bob", "due", "2026-12-15");

        String above = scenery.finding(first, rendering);
        String below = scenery.finding(first, rendering);
        String other = scenery.finding(
                Map.of("id", "here", "title", "Another", "owner", "bob", "due", "2026-12-15"), rendering);
        String fromElsewhere = scenery.block(original.build(), rendering);

        assertTrue(above, above.contains("This finding will get an issue in OPS"));
        assertTrue(below, below.contains(COPY));
        assertTrue(other, other.contains("This finding will get an issue in OPS"));
        assertTrue(fromElsewhere, fromElsewhere.contains(COPY));
    }

    @Test
    public void keepsTheIssueOfABlockThatWasCutFromAnotherPage() {
        scenery.on(Conversion.page(0, 0, 1, false)).in("preview");
        SampleItem cut = SampleItem.in(ItemState.REMOVED)
                .issue(SampleItem.openIssue())
                .onPage(9)
                .macroKey("cut");
        scenery.holding(cut);

        String html = scenery.block(cut.build(), scenery.rendering());

        assertTrue(html, html.contains("OPS-12 will be updated with what you change here."));
    }

    @Test
    public void hostileTextsOfWhatIsBeingWrittenStayText() {
        scenery.on(Conversion.page(0, 0, 1, false)).in("preview");

        assertGolden(
                "finding-preview-hostile",
                scenery.block(SampleFindings.hostile().build(), scenery.rendering()));
    }

    @Test
    public void showsInAPreviewOfAPublishedPageWhatBecomesOfItsIssue() {
        scenery.in("preview");

        assertGolden("finding-preview", scenery.finding(SampleFindings.full(SampleItem.tracked())));
    }

    @Test
    public void isTrackedOnPublishedPagesOnly() {
        scenery.on(null);

        String html = scenery.finding(SampleItem.tracked());

        assertTrue(html, html.contains("Hindsight tracks findings on published pages only."));
        assertFalse(html, html.contains("data-state"));
    }

    @Test
    public void saysThatTheStatusOnAnOldVersionIsTodays() {
        scenery.onOldVersion();

        String html = scenery.finding(SampleItem.tracked());

        assertTrue(html, html.contains("The status shown is current."));
        assertTrue(html, html.contains("OPS-12"));
    }

    @Test
    public void expectsAnIssueOfABlockThatHasNotBeenScannedYet() {
        Finding finding = SampleItem.tracked().build().finding();

        assertTrue(scenery.finding(finding).contains("data-state=\"waiting\""));
        assertTrue(scenery.finding(finding.with(FindingField.OWNER, "")).contains("data-state=\"incomplete\""));
    }

    @Test
    public void theScriptAwaitsAnIssueThatIsBeingCreatedAndNotWhatSomebodyHasToActOn() {
        String created = new Scenery().finding(SampleItem.in(ItemState.WAITING));
        String stuck = new Scenery()
                .finding(SampleItem.in(ItemState.WAITING)
                        .stuck(new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "alice-key", AUTHORIZE), "alice-key"));
        String old = new Scenery().onOldVersion().finding(SampleItem.in(ItemState.WAITING));
        String copy = new Scenery().in("pdf").finding(SampleItem.in(ItemState.WAITING));

        assertTrue(created, created.contains("data-awaited=\"true\""));
        assertFalse(stuck, stuck.contains("data-awaited"));
        assertFalse(old, old.contains("data-awaited"));
        assertFalse(copy, copy.contains("data-awaited"));
    }

    @Test
    public void saysOnlyOfARemovedFindingThatHasAnIssueWhatHappensToThat() {
        String with = new Scenery().finding(SampleItem.in(ItemState.REMOVED).issue(SampleItem.openIssue()));
        String without = new Scenery().finding(SampleItem.in(ItemState.REMOVED));

        assertTrue(with, with.contains("This finding was removed from the page. Its Jira issue is unchanged."));
        assertTrue(without, without.contains("This finding was removed from the page."));
        assertFalse(without, without.contains("unchanged"));
    }

    @Test
    public void saysOfABlockOfAnOldVersionThatItIsGone() {
        String html =
                scenery.onOldVersion().finding(SampleItem.tracked().build().finding());

        assertTrue(html, html.contains("has since been changed or removed"));
        assertFalse(html, html.contains("data-state"));
    }

    @Test
    public void judgesABlockThatWasJustPublishedByItsTextAndNotByTheOneBefore() {
        scenery.editable().on(JUST_PUBLISHED);
        SampleItem before = SampleItem.in(ItemState.INCOMPLETE).uid("before").with(FindingField.DUE, "");
        scenery.holding(before);

        String html = scenery.finding(
                Map.of("id", before.build().location().macroKey(), "title", "A", "owner", "bob", "due", "2026-12-15"),
                scenery.rendering());

        assertTrue(html, html.contains("data-finding=\"before\" data-state=\"waiting\""));
        assertTrue(html, html.contains("Complete. The Jira issue is being created."));
        assertTrue(html, html.contains("id=\"finding-before\""));
        assertTrue(html, html.contains("finding?pageId=123&amp;finding=before\""));
    }

    @Test
    public void leadsToTheFormFromABlockThatWasJustPublishedAndHasAKey() {
        scenery.editable().on(JUST_PUBLISHED);

        String html = scenery.finding(Map.of("id", "k & y", "impact", "high", "title", "A"), scenery.rendering());

        assertTrue(html, html.contains("data-state=\"incomplete\""));
        assertTrue(html, html.contains("finding?pageId=123&amp;finding=k+%26+y\""));
    }

    @Test
    public void keepsTheIssueOfABlockThatWasJustPublishedWithAnotherText() {
        scenery.on(JUST_PUBLISHED).holding(SampleItem.tracked());

        String html = scenery.finding(
                Map.of("id", SampleItem.tracked().build().location().macroKey(), "title", "Another"),
                scenery.rendering());

        assertTrue(html, html.contains("data-state=\"tracked\""));
        assertTrue(html, html.contains("OPS-12"));
    }
}
