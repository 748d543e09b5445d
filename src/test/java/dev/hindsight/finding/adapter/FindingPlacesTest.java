package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.SampleItem;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.Test;

/** What a finding shows in a preview, on an old version, in a copy, and before its page has been scanned. */
public class FindingPlacesTest {

    private static final String AUTHORIZE = "https://jira.example.org/plugins/servlet/oauth/authorize?token=1";

    private final Scenery scenery = new Scenery();

    @Test
    public void tellsTheTimeInTheReadersZoneAndLanguage() {
        scenery.readIn(Locale.GERMANY, ZoneId.of("Europe/Berlin")).in("pdf");

        assertTrue(scenery.finding(SampleItem.tracked()).contains("Zuletzt aus Jira gelesen: 22. Nov. 2026 11:15 MEZ"));
    }

    @Test
    public void offersNoAuthorizationInACopyThatLivesOn() {
        scenery.in("pdf");

        assertFalse(scenery.finding(SampleItem.in(ItemState.WAITING)
                        .stuck(new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "alice-key", AUTHORIZE), "alice-key"))
                .contains(AUTHORIZE));
    }

    @Test
    public void showsAPreviewWithoutAnyIssue() {
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
}
