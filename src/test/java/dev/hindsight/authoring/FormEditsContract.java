package dev.hindsight.authoring;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What keeping edits means, for the fake and for every database alike. */
public abstract class FormEditsContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long PAGE = 4711;

    protected abstract FormEdits edits();

    @Test
    public void anEditIsReadAsItWasKept() {
        FormEdit full = new FormEdit(
                "uid",
                PAGE,
                7,
                "alice-key",
                NOON,
                "<ac:structured-macro>\u00e4 \ud83d\ude00</ac:structured-macro>" + "x".repeat(70_000),
                new BlockText(Map.of(FindingField.DUE, "", FindingField.CAUSE, "a\nb"), Optional.of("")),
                new BlockText(Map.of(FindingField.DUE, "2027-01-31", FindingField.CAUSE, "\"c\""), Optional.of("- d")),
                EditState.UNDONE);
        FormEdit addition = new FormEdit(
                "other",
                PAGE,
                8,
                "",
                NOON,
                "b",
                BlockText.NOTHING,
                new BlockText(Map.of(), Optional.of("")),
                EditState.ON_PAGE);

        keep(full);
        keep(addition);

        assertEquals(List.of(full, addition), edits().ofPage(PAGE));
        assertEquals(List.of(), edits().ofPage(PAGE + 1));
    }

    @Test
    public void theLastEditOfABlockTakesThePlaceOfTheOthers() {
        keep(edit("id", 2));
        keep(edit("uid", 3));
        keep(edit("another", 3));
        FormEdit elsewhere = new FormEdit(
                "id-2", PAGE + 1, 1, "", NOON, "", BlockText.NOTHING, BlockText.NOTHING, EditState.ON_PAGE);
        keep(elsewhere);

        edits().keep(edit("uid", 4), List.of("id", "id-2"));

        assertEquals(List.of(edit("another", 3), edit("uid", 4)), edits().ofPage(PAGE));
        assertEquals(List.of(elsewhere), edits().ofPage(PAGE + 1));
    }

    @Test
    public void tellsOfThoseThatDidNotBecomeWhatWasMeant() {
        keep(edit("there", 2));
        keep(edit("gone", 3));
        keep(edit("altered", 4));

        edits().mark(edit("gone", 3), EditState.GONE);
        edits().mark(edit("altered", 4), EditState.ALTERED);

        assertEquals(
                List.of(edit("gone", 3).with(EditState.GONE), edit("altered", 4).with(EditState.ALTERED)),
                edits().toTell(PAGE));
        assertEquals(List.of(edit("gone", 3).with(EditState.GONE)), edits().dropped(10));
        assertEquals(1, edits().countDropped());
    }

    @Test
    public void theNewestOfThoseThatWereDroppedComeFirst() {
        for (int version = 1; version <= 3; version++) {
            keep(edit("uid-" + version, version).with(version == 2 ? EditState.UNDONE : EditState.GONE));
        }

        assertEquals(
                List.of("uid-3", "uid-2"),
                edits().dropped(2).stream().map(FormEdit::uid).toList());
        assertEquals(3, edits().countDropped());
    }

    @Test
    public void anEditWhosePlaceAnotherHasTakenIsNeitherMarkedNorForgotten() {
        keep(edit("uid", 5));

        edits().mark(edit("uid", 4), EditState.GONE);
        edits().forget(edit("uid", 4));
        assertEquals(List.of(edit("uid", 5)), edits().ofPage(PAGE));

        edits().forget(edit("uid", 5));
        assertEquals(List.of(), edits().ofPage(PAGE));
    }

    @Test
    public void whatIsOldIsForgotten() {
        keep(edit("old", 1));
        keep(edit("new", 2));

        edits().removeBefore(edit("new", 2).at());

        assertEquals(List.of(edit("new", 2)), edits().ofPage(PAGE));
    }

    private void keep(FormEdit edit) {
        edits().keep(edit, List.of());
    }

    /** A later version was made later. */
    private static FormEdit edit(String uid, int version) {
        return new FormEdit(
                uid,
                PAGE,
                version,
                "alice-key",
                NOON.plusSeconds(version),
                "block",
                new BlockText(Map.of(FindingField.TITLE, "old"), Optional.empty()),
                new BlockText(Map.of(FindingField.TITLE, "new"), Optional.empty()),
                EditState.ON_PAGE);
    }
}
