package dev.hindsight.finding.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.authoring.BlockText;
import dev.hindsight.authoring.EditState;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Scenery;
import dev.hindsight.status.SampleItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What a card tells who may edit the page of what was saved by the form, and became something else. */
public class FindingEditsTest {

    private static final Instant SAVED = Instant.parse("2026-11-22T14:05:00Z");

    private final Scenery scenery = new Scenery().editable();

    @Test
    public void anUndoneEditIsToldWithWhatItSaid() {
        keep(EditState.UNDONE);

        assertGolden("finding-edit-undone", scenery.finding(SampleItem.tracked()));
    }

    @Test
    public void isToldInGerman() {
        keep(EditState.UNDONE);

        String html = scenery.readIn(Locale.GERMANY, ZoneOffset.UTC).finding(SampleItem.tracked());

        assertTrue(
                html,
                html.contains(
                        "Die Änderung vom 22.11.2026, 14:05 UTC von Alice Adams steht nicht mehr auf dieser Seite."));
    }

    @Test
    public void whatTheWikiHasStoredOtherwiseIsNamed() {
        keep(EditState.ALTERED);

        String html = scenery.finding(SampleItem.tracked().with(FindingField.OWNER, "bob"));

        assertTrue(html, html.contains("Saved, but Confluence stored these fields differently: Root cause, Due date."));
    }

    @Test
    public void nothingIsToldToReadersInCopiesAndOfEditsThatAreOnThePage() {
        keep(EditState.UNDONE);
        assertFalse(scenery.in("pdf").finding(SampleItem.tracked()).contains("edit-lost"));

        Scenery readers = new Scenery();
        keep(readers, EditState.UNDONE);
        assertFalse(readers.finding(SampleItem.tracked()).contains("edit-lost"));

        Scenery there = new Scenery().editable();
        keep(there, EditState.ON_PAGE);
        assertFalse(there.finding(SampleItem.tracked()).contains("edit-lost"));
    }

    @Test
    public void editsAreAskedForOnceAndOnlyForWhoMayEdit() {
        keep(EditState.UNDONE);
        scenery.calls.forget();
        scenery.finding(SampleItem.tracked());
        assertEquals(Integer.valueOf(1), scenery.calls.all().get("FormEdits.toTell"));

        Scenery readers = new Scenery();
        readers.finding(SampleItem.tracked());
        assertFalse(readers.calls.all().containsKey("FormEdits.toTell"));
    }

    private void keep(EditState state) {
        keep(scenery, state);
    }

    private static void keep(Scenery scenery, EditState state) {
        scenery.edits.keep(
                new FormEdit(
                        "uid-1",
                        123,
                        2,
                        "alice-key",
                        SAVED,
                        "",
                        new BlockText(Map.of(FindingField.DUE, "", FindingField.CAUSE, ""), Optional.empty()),
                        new BlockText(
                                Map.of(
                                        FindingField.DUE,
                                        "2027-03-31",
                                        FindingField.CAUSE,
                                        "<script>alert(1)</script>\nsecond line"),
                                Optional.empty()),
                        state),
                List.of());
    }
}
