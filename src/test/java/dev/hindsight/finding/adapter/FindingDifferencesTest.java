package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.status.SampleItem;
import org.junit.Test;

/** What a reader sees of a finding that says something else than its issue. */
public class FindingDifferencesTest {

    private final Scenery scenery = new Scenery();

    @Test
    public void callsPlannedWhatThePageSaysWhereJiraHasSomethingElse() {
        assertGolden(
                "finding-planned",
                display(SampleItem.tracked()
                        .with(FindingField.OWNER, "carol-key")
                        .issueDue("2027-01-15")));
    }

    @Test
    public void callsTheDatePlannedThatJiraHasNoMore() {
        String html = display(SampleItem.tracked().issueDue(""));

        assertTrue(
                html,
                html.contains(
                        "no due date in Jira</span> ·\n<span class=\"postmortem-planned\">planned <time datetime=\"2026-12-15\">15 Dec 2026</time>"));
        assertFalse(html, html.contains("Due date:"));
    }

    @Test
    public void saysQuietlyThatTheSummaryWasChangedInJira() {
        String html = display(SampleItem.tracked().flag(ItemFlag.SUMMARY_CHANGED));

        assertTrue(html, html.contains("<li>The issue\u2019s summary was changed in Jira, so "));
        assertFalse(html, html.contains("description"));
    }

    @Test
    public void saysThatTheDescriptionWasChangedInJira() {
        String html = display(SampleItem.tracked().flag(ItemFlag.DESCRIPTION_CHANGED));

        assertTrue(
                html,
                html.contains("<li>Hindsight\u2019s section of the issue\u2019s description was edited or removed"));
    }

    @Test
    public void showsBothValuesOfAConflict() {
        assertGolden(
                "finding-conflict",
                display(SampleItem.tracked()
                        .with(FindingField.OWNER, "carol-key")
                        .issueDue("2027-01-15")
                        .flag(ItemFlag.CONFLICT)));
    }

    private String display(SampleItem item) {
        return scenery.finding(item);
    }
}
