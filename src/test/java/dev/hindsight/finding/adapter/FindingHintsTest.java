package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/** Who is told how a finding could be written better, and when. */
public class FindingHintsTest {

    private final Scenery scenery = new Scenery();

    @Test
    public void hintsToWhoMayEditHowItCouldBeWrittenBetter() {
        scenery.editable();

        assertGolden("finding-hints", display(vague(SampleItem.tracked())));
    }

    @Test
    public void hintsNothingToReaders() {
        assertFalse(display(vague(SampleItem.tracked())).contains("postmortem-hints"));
    }

    @Test
    public void hintsInAPreviewAndInTheReadersLanguage() {
        scenery.in("preview").readIn(Locale.GERMANY, ZoneOffset.UTC);

        String html = scenery.finding(Finding.ofParameters(Map.of("title", "A", "remedy", "Besser aufpassen")));

        assertTrue(html, html.contains("<p>Hinweise zum Schreiben</p>"));
        assertTrue(
                html,
                html.contains(
                        "<li>Abhilfe: \u201eBesser aufpassen\u201c l\u00e4sst offen, was sich \u00e4ndert. Nennen Sie den konkreten Schritt.</li>"));
    }

    @Test
    public void hintsNothingInCopiesAndOnOldVersions() {
        scenery.editable();

        assertFalse(scenery.in("pdf").finding(vague(SampleItem.tracked())).contains("postmortem-hints"));
        assertFalse(new Scenery()
                .editable()
                .onOldVersion()
                .finding(vague(SampleItem.tracked()))
                .contains("postmortem-hints"));
    }

    @Test
    public void hintsNothingOnceNobodyActsOnIt() {
        scenery.editable();

        assertFalse(display(vague(SampleItem.closed("10000"))).contains("postmortem-hints"));
        assertFalse(display(vague(SampleItem.closed("10002")).uid("dropped")).contains("postmortem-hints"));
        assertFalse(display(vague(SampleItem.in(ItemState.COPY)).uid("copy")).contains("postmortem-hints"));
        assertFalse(display(vague(SampleItem.in(ItemState.WONT_DO))
                        .uid("declined")
                        .with(FindingField.TRACK, "no")
                        .with(FindingField.REASON, "Too late"))
                .contains("postmortem-hints"));
    }

    @Test
    public void hintsNotByAWordWhetherAHiddenIssueIsDone() {
        assertEquals(
                new Scenery().editable().hiding("uid-1").finding(vague(SampleItem.tracked())),
                new Scenery().editable().hiding("uid-1").finding(vague(SampleItem.closed("10000"))));
    }

    @Test
    public void hintsNothingOfADateThatIsCalledOverdueOrThatJiraHasReplaced() {
        scenery.editable();

        String overdue = display(
                SampleItem.tracked().with(FindingField.DUE, "2026-11-21").issueDue("2026-11-21"));
        String replaced = display(SampleItem.tracked()
                .uid("moved")
                .with(FindingField.DUE, "2026-11-21")
                .issueDue("2026-12-18"));

        String replacedWeekend = display(SampleItem.tracked()
                .uid("weekend")
                .with(FindingField.DUE, "2026-12-12")
                .issueDue("2026-12-18"));

        assertTrue(overdue, overdue.contains("overdue"));
        assertFalse(overdue, overdue.contains("postmortem-hints"));
        assertFalse(replaced, replaced.contains("postmortem-hints"));
        assertFalse(replacedWeekend, replacedWeekend.contains("postmortem-hints"));
    }

    @Test
    public void hintsOfTheDueDateThatHolds() {
        scenery.editable();

        String movedInJira = display(
                SampleItem.tracked().with(FindingField.DUE, "2026-12-15").issueDue("2027-03-01"));
        String onPage = display(SampleItem.tracked()
                .uid("kept")
                .with(FindingField.DUE, "2027-03-01")
                .issueDue("2026-12-18"));
        scenery.on(Conversion.page(123, 123, 4, true));
        SampleItem tracked = SampleItem.tracked().uid("changed").macroKey("changed");
        String movedOnPage = scenery.holding(tracked)
                .block(tracked.with(FindingField.DUE, "2027-03-01").build(), scenery.rendering());

        String beyond = "<li>Due date: it is later than the 30 days from today that are set for this impact.</li>";
        assertTrue(movedInJira, movedInJira.contains(beyond));
        assertFalse(onPage, onPage.contains(beyond));
        assertTrue(movedOnPage, movedOnPage.contains(beyond));
    }

    private static SampleItem vague(SampleItem item) {
        return item.with(FindingField.REMEDY, "Improve the tests")
                .with(FindingField.SUCCESS, "It works.")
                .with(FindingField.CAUSE, "@carol forgot it.");
    }

    private String display(SampleItem item) {
        return scenery.finding(item);
    }
}
