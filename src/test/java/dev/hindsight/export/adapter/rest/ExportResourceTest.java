package dev.hindsight.export.adapter.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Scenery;
import dev.hindsight.status.SampleItem;
import java.util.List;
import org.junit.Test;

/** Whose items are in the export. */
public class ExportResourceTest {

    @Test
    public void leavesOutThePagesThatTheCallerMayNotView() {
        List<String> lines = new Scenery()
                .holding(
                        SampleItem.tracked().uid("a").onPage(1).with(FindingField.TITLE, "Alarm"),
                        SampleItem.tracked().uid("b").onPage(2).with(FindingField.TITLE, "Secret"))
                .notViewable(2)
                .export();

        assertEquals("the head and one item", 2, lines.size());
        assertTrue(lines.get(1), lines.get(1).contains("Alarm"));
    }
}
