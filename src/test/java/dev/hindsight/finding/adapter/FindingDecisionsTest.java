package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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

    @Test
    public void asksForTheReasonAloneOnCardTableAndPreviewInEachLanguage() {
        assertAsks(
                Locale.UK,
                "<li>You chose not to act. Add the reason to record that decision.</li>",
                "<p>This finding will get no issue.</p>",
                List.of("To create an issue", "Recommended"));
        assertAsks(
                Locale.GERMANY,
                "<li>Sie möchten nichts unternehmen. Ergänzen Sie die Begründung, um diese Entscheidung festzuhalten.</li>",
                "<p>Dieser Befund erhält keinen Vorgang.</p>",
                List.of("Um einen Vorgang zu erstellen", "Empfohlen"));
    }

    private static void assertAsks(Locale language, String question, String preview, List<String> never) {
        SampleItem undecided = SampleItem.in(ItemState.INCOMPLETE)
                .with(FindingField.IMPACT, "high")
                .with(FindingField.OWNER, "")
                .with(FindingField.TRACK, "no");
        List<String> everywhere = everywhere(undecided, language);

        everywhere.forEach(html -> assertTrue(html, html.contains(question)));
        everywhere.forEach(html -> never.forEach(words -> assertFalse(html, html.contains(words))));
        assertTrue(everywhere.get(2), everywhere.get(2).contains(preview));
    }

    @Test
    public void asksForNothingOfAnIdeaForLaterOnCardTableAndPreviewInEachLanguage() {
        assertAsksNothing(Locale.UK, "An idea for later. It has no Jira issue.", "Later");
        assertAsksNothing(Locale.GERMANY, "Eine Idee für später. Es gibt keinen Vorgang in Jira.", "Später");
    }

    private static void assertAsksNothing(Locale language, String sentence, String word) {
        SampleItem idea = SampleItem.in(ItemState.LATER)
                .with(FindingField.IMPACT, "high")
                .with(FindingField.OWNER, "")
                .with(FindingField.DUE, "")
                .with(FindingField.TRACK, "later");
        List<String> everywhere = everywhere(idea, language);

        assertTrue(everywhere.get(0), everywhere.get(0).contains("<p>" + sentence + "</p>"));
        assertTrue(
                everywhere.get(1),
                everywhere.get(1).contains("<span class=\"aui-lozenge aui-lozenge-subtle\">" + word + "</span>"));
        assertTrue(everywhere.get(2), everywhere.get(2).contains("<p>" + sentence + "</p>"));
        everywhere.forEach(html -> assertFalse(html, html.contains("postmortem-notes")));
    }

    /** The card, the table, and the preview of a draft. */
    private static List<String> everywhere(SampleItem item, Locale language) {
        Scenery published = new Scenery().readIn(language, ZoneOffset.UTC);
        Scenery draft = new Scenery()
                .readIn(language, ZoneOffset.UTC)
                .on(Conversion.page(0, 0, 1, false))
                .in("preview");
        return List.of(
                published.finding(item),
                published.status(Map.of()),
                draft.finding(item.build().finding()));
    }

    private String display(SampleItem item) {
        return scenery.finding(item);
    }
}
