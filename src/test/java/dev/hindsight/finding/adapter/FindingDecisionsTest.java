package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.util.Map;
import org.junit.Test;

/** What a reader sees of a finding that its authors decided not to act on, or not yet. */
public class FindingDecisionsTest {

    private final Scenery scenery = new Scenery();

    @Test
    public void asksForNothingButTheReasonOfADecisionNotToAct() {
        String html = display(
                SampleItem.in(ItemState.INCOMPLETE).with(FindingField.OWNER, "").with(FindingField.TRACK, "no"));

        assertTrue(html, html.contains("<li>You chose not to act. Add the reason to record that decision.</li>"));
        assertFalse(html, html.contains("fill in"));
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
    public void asksForNothingButTheReasonHoweverMuchIsRecommended() {
        String html = display(SampleItem.in(ItemState.INCOMPLETE)
                .with(FindingField.IMPACT, "high")
                .with(FindingField.TRACK, "no"));

        assertFalse(html, html.contains("Recommended"));
    }

    @Test
    public void showsAnIdeaForLaterThatLacksNothing() {
        scenery.editable();

        assertGolden(
                "finding-later",
                display(SampleItem.in(ItemState.LATER)
                        .with(FindingField.IMPACT, "high")
                        .with(FindingField.OWNER, "")
                        .with(FindingField.DUE, "2026-11-20")
                        .with(FindingField.REMEDY, "Improve it")
                        .with(FindingField.TRACK, "later")));
    }

    @Test
    public void saysOfAnIdeaThatIsNotScannedYetThatItIsForLater() {
        String html =
                scenery.finding(Finding.ofParameters(Map.of("title", "Idea", "track", "later", "impact", "high")));

        assertTrue(html, html.contains("data-state=\"later\""));
        assertTrue(html, html.contains("<p>An idea for later. It has no Jira issue.</p>"));
        assertFalse(html, html.contains("<li>"));
    }

    private String display(SampleItem item) {
        return scenery.finding(item);
    }
}
