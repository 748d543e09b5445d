package dev.hindsight.authoring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What a later version has dropped is put back as it was written, and what the wiki makes of a save is told. */
public class PuttingBackTest extends KeptEditsFixture {

    @Test
    public void anUndoneEditIsPutBackIntoItsBlockAndFollowedOn() {
        save(Map.of(FindingField.DUE, "2027-03-31"), "New");
        String saved = page();
        published(BODY.replace("<p>b</p>", "<p>draft</p>"));
        users.signIn("bob");
        clock.pass(Duration.ofHours(1));

        assertEquals(SaveResult.SAVED, editor.putBack(editor.toTell(PAGE).get(0)));

        assertEquals(saved.replace("<p>b</p>", "<p>draft</p>"), page());
        assertFalse(pageEdits.hasNotified());
        assertEquals(List.of(), editor.toTell(PAGE));
        assertEquals("bob-key", kept.ofPage(PAGE).get(0).editor());
        published(BODY);
        assertEquals(EditState.UNDONE, state());
    }

    @Test
    public void aBlockThatIsGoneIsPutBackAsItWasWrittenWithTheSameKey() {
        save(Map.of(FindingField.DUE, "2027-03-31"), "Why");
        published("<p>draft</p>");

        assertEquals(SaveResult.SAVED, editor.putBack(editor.toTell(PAGE).get(0)));

        assertEquals("<p>draft</p>" + BLOCK.replace("2027-01-31", "2027-03-31"), page());
        scan();
        assertEquals(EditState.ON_PAGE, state());
    }

    @Test
    public void whatIsNotDroppedAnyMoreIsNotPutBack() {
        save(Map.of(FindingField.DUE, "2027-03-31"), "Why");
        published("<p>draft</p>");
        FormEdit shown = editor.toTell(PAGE).get(0);
        publishedWithoutScan(BODY);
        int version = version();

        assertEquals(SaveResult.CHANGED_MEANWHILE, editor.putBack(shown));

        assertEquals(version, version());
    }

    @Test
    public void whatSomebodyWantsToLeaveIsForgotten() {
        save(Map.of(FindingField.DUE, "2027-03-31"), "Why");
        published(BODY);

        editor.leave(editor.toTell(PAGE).get(0));

        assertEquals(List.of(), kept.ofPage(PAGE));
    }

    @Test
    public void saysSoWhenTheWikiHasStoredSomethingElse() {
        pageEdits.storing(body -> body.replace("2027-03-31", "31.3.2027"));

        save(Map.of(FindingField.DUE, "2027-03-31", FindingField.CAUSE, "Disks"), "Why");

        assertEquals(EditState.ALTERED, state());
        assertEquals(
                Map.of(FindingField.DUE, "2027-03-31"),
                editor.altered(editor.toTell(PAGE).get(0)).fields());
    }

    @Test
    public void saysSoOfAnAddedBlock() {
        pageEdits.storing(body -> body.replace("<p>Text</p>", "<p>Te</p>"));

        add("Added");

        assertEquals(EditState.ALTERED, state());
    }

    @Test
    public void nothingIsKeptOfWhatWasNotSaved() {
        save(Map.of(), "Why");
        pageEdits.beforeSaving(() -> {
            throw new IllegalStateException("reconciliation failed");
        });
        save(Map.of(FindingField.DUE, "2027-03-31"), "Why");

        assertEquals(List.of(), kept.ofPage(PAGE));
    }

    @Test
    public void whoLosesARaceAgainstAnotherBlockGetsInAfterIt() {
        int before = version();
        pageEdits.beforeSaving(() -> {
            if (version() == before) {
                publishedWithoutScan(BODY.replace("<p>a</p>", "<p>other</p>"));
                throw new IllegalStateException("stale row");
            }
        });

        assertEquals(SaveResult.SAVED, save(Map.of(FindingField.DUE, "2027-03-31"), "Why"));

        assertTrue(page(), page().contains("<p>other</p>") && page().contains("2027-03-31"));
        assertEquals(before + 2, kept.ofPage(PAGE).get(0).version());
    }

    @Test
    public void anAdditionWhoseOutcomeIsNotKnownIsNotAddedTwice() {
        pageEdits.afterSaving(() -> {
            throw new IllegalStateException("connection lost");
        });

        assertEquals(SaveResult.SAVED, add("Added"));

        assertEquals(page(), 2, page().split("Added", -1).length);
        assertEquals(version(), kept.ofPage(PAGE).get(0).version());
    }
}
