package dev.hindsight.authoring;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.SampleItems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What was saved by the form is told when a later version of the page drops it. */
public class DroppedEditsTest extends KeptEditsFixture {

    @Test
    public void keepsTheBlockAsItWasWrittenAndWhatWasChangedInIt() {
        save(Map.of(FindingField.DUE, "2027-03-31"), "New");

        FormEdit edit = kept.ofPage(PAGE).get(0);
        assertEquals(BLOCK.replace("2027-01-31", "2027-03-31").replace("Why", "New"), edit.block());
        assertEquals(new BlockText(Map.of(FindingField.DUE, "2027-01-31"), Optional.of("Why")), edit.before());
        assertEquals(new BlockText(Map.of(FindingField.DUE, "2027-03-31"), Optional.of("New")), edit.after());
        assertEquals(version(), edit.version());
        assertEquals("alice-key", edit.editor());
        assertEquals(SampleItems.NOON, edit.at());
        assertEquals(EditState.ON_PAGE, edit.state());
    }

    @Test
    public void anEditIsUndoneWhenAllThatItChangedSaysAgainWhatItSaidBefore() {
        save(Map.of(FindingField.DUE, "2027-03-31", FindingField.CAUSE, "Disks"), "Why");

        published(BODY.replace("<p>b</p>", "<p>draft</p>"));

        assertEquals(EditState.UNDONE, state());
        assertEquals(1, editor.toTell(PAGE).size());
    }

    @Test
    public void anEditIsUndoneWhenItsTextOfTheBodyIsTheOldOneAgain() {
        save(Map.of(), "New");

        published(BODY.replace("<p>Why</p>", "<p>Why</p> "));

        assertEquals(EditState.UNDONE, state());
    }

    @Test
    public void anOwnerIsTheSameByKeyAndByName() {
        published(
                BODY.replace(
                        "<ac:rich-text-body>",
                        "<ac:parameter ac:name=\"owner\"><ri:user ri:userkey=\"bob-key\" /></ac:parameter><ac:rich-text-body>"));
        save(Map.of(FindingField.OWNER, "alice"), "Why");

        published(BODY.replace(
                "<ac:rich-text-body>", "<ac:parameter ac:name=\"owner\">bob</ac:parameter><ac:rich-text-body>"));

        assertEquals(EditState.UNDONE, state());
    }

    @Test
    public void aBlockThatWasChangedFurtherOnPurposeIsNotUndone() {
        save(Map.of(FindingField.DUE, "2027-03-31", FindingField.CAUSE, "Disks"), "Why");

        published(page().replace("2027-03-31", "2027-04-30"));
        assertEquals(EditState.ON_PAGE, state());

        published(BODY.replace("2027-01-31", "2027-04-30"));
        assertEquals(EditState.ON_PAGE, state());
    }

    @Test
    public void aBlockOfWhichOnlyOneChangeWasTakenBackIsNotUndone() {
        save(Map.of(FindingField.DUE, "2027-03-31", FindingField.CAUSE, "Disks"), "Why");

        published(page().replace("2027-03-31", "2027-01-31"));

        assertEquals(EditState.ON_PAGE, state());
    }

    @Test
    public void anEditWhoseBlockIsGoneIsGoneAndComesBackWithIt() {
        save(Map.of(FindingField.DUE, "2027-03-31"), "Why");
        String saved = page();

        published("<p>draft</p>");
        assertEquals(EditState.GONE, state());

        published(saved);
        assertEquals(EditState.ON_PAGE, state());
        assertEquals(List.of(), editor.toTell(PAGE));
    }

    @Test
    public void aBlockThatStandsOnAnotherPageOrIsAnotherItemIsNotGone() {
        save(Map.of(FindingField.DUE, "2027-03-31"), "Why");
        items.change("uid", item -> SampleItems.at(item, PAGE + 1, "k", 0));

        publishedWithoutScan("<p>draft</p>");

        assertEquals(EditState.ON_PAGE, state());
    }

    @Test
    public void anAddedBlockIsKnownByItsKeyBeforeAndAfterItHasAnItem() {
        add("Added");
        String id = kept.ofPage(PAGE).get(0).uid();
        publishedWithoutScan(page() + "<p>more</p>");
        assertEquals(EditState.ON_PAGE, state());

        publishedWithoutScan(BODY);
        assertEquals(EditState.GONE, state());

        items.add(List.of(SampleItems.at(SampleItems.waiting("new"), PAGE + 1, id, 0)));
        publishedWithoutScan(BODY + "<p>moved</p>");
        assertEquals(EditState.ON_PAGE, state());
    }

    @Test
    public void theNextEditOfAnAddedBlockTakesThePlaceOfItsAddition() throws BrokenMarkupException {
        add("Added");
        String id = kept.ofPage(PAGE).get(0).uid();
        items.add(List.of(SampleItems.at(SampleItems.waiting("new"), PAGE, id, 1)));

        EditedFinding shown = editor.find(PAGE, "new").orElseThrow();
        editor.save(
                PAGE,
                "new",
                new FindingEntry(
                        Map.of(FindingField.DUE, "2027-03-31"), shown.body().text(), shown.version(), false, false));

        assertEquals(
                List.of("new"), kept.ofPage(PAGE).stream().map(FormEdit::uid).toList());
    }

    @Test
    public void editsAreForgottenAfterThirtyDays() {
        save(Map.of(FindingField.DUE, "2027-03-31"), "Why");

        clock.pass(Duration.ofDays(30));
        editor.removeOld();
        assertEquals(1, kept.ofPage(PAGE).size());

        clock.pass(Duration.ofSeconds(1));
        editor.removeOld();
        assertEquals(List.of(), kept.ofPage(PAGE));
    }
}
