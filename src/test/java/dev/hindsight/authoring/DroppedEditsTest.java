package dev.hindsight.authoring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SampleItems;
import dev.hindsight.wiki.InMemoryPageEdits;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** What was saved by the form is told, and can be put back, when a later version of the page drops it. */
public class DroppedEditsTest {

    private static final long PAGE = 4711;
    private static final String BLOCK = "<ac:structured-macro ac:name=\"postmortem-finding\">"
            + "<ac:parameter ac:name=\"id\">k</ac:parameter><ac:parameter ac:name=\"title\">Restore took nine hours</ac:parameter>"
            + "<ac:parameter ac:name=\"due\">2027-01-31</ac:parameter>"
            + "<ac:rich-text-body><p>Why</p></ac:rich-text-body></ac:structured-macro>";
    private static final String BODY = "<p>a</p>" + BLOCK + "<p>b</p>";

    private final SettableClock clock = new SettableClock(SampleItems.NOON);
    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryPageEdits pageEdits = new InMemoryPageEdits(pages, "alice-key");
    private final InMemoryActionItems items = new InMemoryActionItems(clock);
    private final InMemoryUsers users = new InMemoryUsers().with("alice").with("bob");
    private final InMemoryFormEdits kept = new InMemoryFormEdits();
    private final FindingEditor editor = new FindingEditor(pages, pageEdits, items, users, kept, clock);

    @Before
    public void publish() {
        users.signIn("alice");
        pages.store(PageBuilder.page(PAGE).published("bob-key", BODY).build());
        items.add(List.of(SampleItems.at(SampleItems.waiting("uid"), PAGE, "k", 0)));
    }

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
        published(BODY.replace(
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

    private SaveResult save(Map<FindingField, String> texts, String body) {
        try {
            EditedFinding shown = editor.find(PAGE, "uid").orElseThrow();
            return editor.save(PAGE, "uid", new FindingEntry(texts, body, shown.version(), false, false));
        } catch (BrokenMarkupException e) {
            throw new AssertionError(e);
        }
    }

    private SaveResult add(String title) {
        return editor.add(
                PAGE, new FindingEntry(Map.of(FindingField.TITLE, title), "Text", "", false, false));
    }

    private void published(String body) {
        store(body);
        scan();
    }

    private void publishedWithoutScan(String body) {
        store(body);
        editor.scanned(pages.find(PAGE).orElseThrow());
    }

    private void store(String body) {
        pages.store(new PageBuilder(pages.find(PAGE).orElseThrow())
                .published("bob-key", body)
                .build());
    }

    /** The item follows its block, as a scan has it. */
    private void scan() {
        boolean there = page().contains(">k<");
        items.change("uid", item -> {
            Finding finding = item.finding();
            ActionItem scanned = there == item.isRemoved()
                    ? item.withState(there ? ItemState.WAITING : ItemState.REMOVED)
                    : item;
            return scanned.withBlock(item.location(), finding);
        });
        editor.scanned(pages.find(PAGE).orElseThrow());
    }

    private EditState state() {
        return kept.ofPage(PAGE).get(0).state();
    }

    private String page() {
        return pages.find(PAGE).orElseThrow().body();
    }

    private int version() {
        return pages.find(PAGE).orElseThrow().version();
    }
}
