package dev.hindsight.authoring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.SampleItems;
import dev.hindsight.wiki.InMemoryPageEdits;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** A finding is changed in the page as it is, and only where it is still what its editor was shown. */
public class FindingEditorTest {

    private static final long PAGE = 4711;
    private static final String FIRST = block("k", "First", "2027-01-31");
    private static final String KEY = "3c9d0b1e-0000-4000-8000-000000000001";
    private static final String OTHER_KEY = "3c9d0b1e-0000-4000-8000-000000000002";
    private static final String THIRD_KEY = "3c9d0b1e-0000-4000-8000-000000000003";
    private static final String TWIN = block("k", "Twin", "2027-02-28");
    private static final String BODY = "<p>a</p>" + FIRST + "<p>b</p>" + TWIN + "<p>c</p>";

    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryPageEdits edits = new InMemoryPageEdits(pages, "alice-key");
    private final SettableClock clock = new SettableClock(SampleItems.NOON);
    private final InMemoryActionItems items = new InMemoryActionItems(clock);
    private final InMemoryFormEdits kept = new InMemoryFormEdits();
    private final InMemoryUsers users = new InMemoryUsers().with("alice").with("bob");
    private final FindingEditor editor = new FindingEditor(pages, edits, items, users, kept, clock);

    @Before
    public void publish() {
        pages.store(PageBuilder.page(PAGE).published("alice-key", BODY).build());
        items.add(List.of(
                SampleItems.at(SampleItems.waiting("first"), PAGE, "k", 0),
                SampleItems.at(SampleItems.waiting("twin"), PAGE, "k", 1)));
    }

    @Test
    public void tellsBlocksWithTheSameKeyApartByTheirOrder() throws BrokenMarkupException {
        assertEquals("First", editor.find(PAGE, "first").orElseThrow().finding().title());
        assertEquals("Twin", editor.find(PAGE, "twin").orElseThrow().finding().title());
        assertEquals(Optional.empty(), editor.find(PAGE, "unknown"));
        assertEquals(Optional.empty(), editor.find(12, "first"));
    }

    @Test
    public void knowsABlockThatHasNoItemYetByItsKeyIfThatIsTheOnlyOne() throws BrokenMarkupException {
        String fresh = block("new", "New", "2027-03-31");
        pages.store(PageBuilder.page(PAGE).published("alice-key", BODY + fresh).build());

        assertEquals("New", editor.find(PAGE, "new").orElseThrow().finding().title());
        assertEquals(SaveResult.SAVED, editor.save(PAGE, "new", entry("new", Map.of(FindingField.TITLE, "Newer"))));
        assertEquals(BODY + fresh.replace("New", "Newer"), body());

        assertEquals(Optional.empty(), editor.find(PAGE, "k"));
    }

    @Test
    public void aFieldInTheBodyIsNoParameterUntilOneIsEntered() throws BrokenMarkupException {
        String written = block("new", "New", "2027-03-31")
                .replaceFirst("<ac:rich-text-body>", "$0<h3>Root cause</h3><p>Why</p>");
        pages.store(
                PageBuilder.page(PAGE).published("alice-key", BODY + written).build());

        EditedFinding edited = editor.find(PAGE, "new").orElseThrow();
        assertEquals("", edited.finding().text(FindingField.CAUSE));
        assertEquals(Map.of(FindingField.CAUSE, "Why\n\nWhy"), edited.inBody());
        assertEquals(
                SaveResult.UNCHANGED,
                editor.save(
                        PAGE,
                        "new",
                        new FindingEntry(
                                Map.of(FindingField.CAUSE, ""), edited.body().text(), edited.version(), false, false)));
    }

    @Test
    public void changesWhatWasEntered() throws BrokenMarkupException {
        assertEquals(
                SaveResult.SAVED, editor.save(PAGE, "twin", entry("twin", Map.of(FindingField.DUE, "2027-03-31"))));

        assertEquals(BODY.replace("2027-02-28", "2027-03-31"), body());
        assertEquals("alice-key", pages.find(PAGE).orElseThrow().publisher());
        assertFalse(edits.hasNotified());
    }

    @Test
    public void keepsAnOwnerByUserKeyAndKnowsOneWhoIsTheSame() throws BrokenMarkupException {
        editor.save(PAGE, "first", entry("first", Map.of(FindingField.OWNER, "bob")));
        assertTrue(body(), body().contains("<ri:user ri:userkey=\"bob-key\" />"));
        int version = pages.find(PAGE).orElseThrow().version();

        assertEquals(
                SaveResult.UNCHANGED, editor.save(PAGE, "first", entry("first", Map.of(FindingField.OWNER, "bob"))));
        assertEquals(version, pages.find(PAGE).orElseThrow().version());
    }

    @Test
    public void takesNoDifferenceOfLineBreaksForAChange() throws BrokenMarkupException {
        editor.save(PAGE, "first", entry("first", Map.of(FindingField.CAUSE, "one\r\ntwo")));

        assertEquals(
                SaveResult.UNCHANGED,
                editor.save(PAGE, "first", entry("first", Map.of(FindingField.CAUSE, " one\ntwo\r\n"))));
    }

    @Test
    public void savesNothingOverABlockThatSaysSomethingElse() throws BrokenMarkupException {
        FindingEntry entry = entry("first", Map.of(FindingField.DUE, "2027-03-31"));
        pages.store(new PageBuilder(pages.find(PAGE).orElseThrow())
                .published("bob-key", BODY.replace("2027-01-31", "2027-04-30"))
                .build());

        assertEquals(SaveResult.CHANGED_MEANWHILE, editor.save(PAGE, "first", entry));

        assertTrue(body().contains("2027-04-30"));
    }

    @Test
    public void changesItsBlockThoughAnotherWasChangedMeanwhile() throws BrokenMarkupException {
        FindingEntry entry = entry("first", Map.of(FindingField.DUE, "2027-03-31"));
        String other = BODY.replace("2027-02-28", "2027-04-30").replace("<p>b</p>", "<p>new</p>");
        pages.store(new PageBuilder(pages.find(PAGE).orElseThrow())
                .published("bob-key", other)
                .build());

        assertEquals(SaveResult.SAVED, editor.save(PAGE, "first", entry));

        assertEquals(other.replace("2027-01-31", "2027-03-31"), body());
    }

    @Test
    public void takesALostRaceForAChangeMeanwhileAndTellsOtherFailuresApart() throws BrokenMarkupException {
        FindingEntry entry = entry("first", Map.of(FindingField.DUE, "2027-03-31"));
        edits.beforeSaving(() -> {
            throw new IllegalStateException("disk full");
        });
        assertEquals(SaveResult.NOT_SAVED, editor.save(PAGE, "first", entry));

        edits.beforeSaving(() -> {
            pages.store(new PageBuilder(pages.find(PAGE).orElseThrow())
                    .published("bob-key", BODY)
                    .build());
            throw new IllegalStateException("stale row");
        });
        assertEquals(SaveResult.CHANGED_MEANWHILE, editor.save(PAGE, "first", entry));
    }

    @Test
    public void saysThatABlockIsGoneAndThatAPageCannotBeRead() throws BrokenMarkupException {
        FindingEntry entry = entry("first", Map.of());
        pages.store(
                PageBuilder.page(PAGE).published("alice-key", "<p>no block</p>").build());
        assertEquals(SaveResult.GONE, editor.save(PAGE, "first", entry));

        pages.store(PageBuilder.page(PAGE)
                .published("alice-key", "<p>postmortem-finding")
                .build());
        assertEquals(SaveResult.UNREADABLE, editor.save(PAGE, "first", entry));
        assertEquals(SaveResult.UNREADABLE, editor.add(PAGE, KEY, entry, false));
        assertThrows(BrokenMarkupException.class, () -> editor.find(PAGE, "first"));
    }

    @Test
    public void addsABlockWithAKeyOfItsOwn() throws BrokenMarkupException {
        FindingEntry entry = new FindingEntry(
                Map.of(FindingField.TITLE, "New", FindingField.OWNER, "bob", FindingField.CAUSE, ""),
                "Text",
                "",
                false,
                true);

        assertEquals(SaveResult.SAVED, editor.add(PAGE, KEY, entry, false));

        String added = body().substring((BODY.indexOf(TWIN) + TWIN.length()), body().length() - "<p>c</p>".length());
        assertTrue(
                added,
                added.matches("<ac:structured-macro ac:name=\"postmortem-finding\" ac:schema-version=\"1\">"
                        + "<ac:parameter ac:name=\"id\">" + KEY
                        + "</ac:parameter><ac:parameter ac:name=\"title\">New</ac:parameter>"
                        + "<ac:parameter ac:name=\"owner\"><ri:user ri:userkey=\"bob-key\" /></ac:parameter>"
                        + "<ac:rich-text-body><p>Text</p></ac:rich-text-body></ac:structured-macro>"));
        assertTrue(edits.hasNotified());
    }

    @Test
    public void addsOnceWhatIsSentTwice() {
        FindingEntry entry = newEntry("New", "bob");
        editor.add(PAGE, KEY, entry, false);
        String after = body();

        assertEquals(SaveResult.SAVED, editor.add(PAGE, KEY, entry, false));
        assertEquals(after, body());
    }

    @Test
    public void whatIsEnteredAnewIntoAFormThatWasSavedIsAnotherFinding() throws BrokenMarkupException {
        editor.add(PAGE, KEY, newEntry("New", "bob"), false);

        assertEquals(SaveResult.SAVED, editor.add(PAGE, KEY, newEntry("Newer", "bob"), false));
        assertEquals("New", editor.find(PAGE, KEY).orElseThrow().finding().title());
        assertTrue(body().contains(">Newer</ac:parameter>"));
    }

    @Test
    public void addsASecondOneOfATitleOnlyOnceThatIsConfirmed() {
        editor.add(PAGE, KEY, newEntry("New", ""), false);
        String after = body();

        assertEquals(SaveResult.ALIKE, editor.add(PAGE, OTHER_KEY, newEntry("NEW ", "bob"), false));
        assertEquals(SaveResult.ALIKE, editor.add(PAGE, KEY, newEntry("New", "bob"), false));
        assertEquals(after, body());
        assertEquals(SaveResult.SAVED, editor.add(PAGE, OTHER_KEY, newEntry("NEW ", "bob"), true));
    }

    @Test
    public void aNewFindingServesTheObjectiveThatTheOthersDo() throws BrokenMarkupException {
        editor.add(PAGE, KEY, withObjective("One", "2027-Q1"), false);
        editor.add(PAGE, OTHER_KEY, withObjective("Two", ""), false);
        assertEquals("2027-Q1", editor.next(PAGE).finding().text(FindingField.OBJECTIVE));

        editor.add(PAGE, THIRD_KEY, withObjective("Three", "2027-Q2"), false);
        assertEquals("", editor.next(PAGE).finding().text(FindingField.OBJECTIVE));
    }

    private static FindingEntry newEntry(String title, String owner) {
        return entered(Map.of(FindingField.TITLE, title, FindingField.OWNER, owner));
    }

    private static FindingEntry withObjective(String title, String objective) {
        return entered(Map.of(FindingField.TITLE, title, FindingField.OBJECTIVE, objective));
    }

    private static FindingEntry entered(Map<FindingField, String> texts) {
        return new FindingEntry(texts, "Text", "", false, false);
    }

    /** What is entered into the form as it is shown now. */
    private FindingEntry entry(String uid, Map<FindingField, String> texts) throws BrokenMarkupException {
        EditedFinding shown = editor.find(PAGE, uid).orElseThrow();
        return new FindingEntry(texts, shown.body().text(), shown.version(), false, false);
    }

    private String body() {
        return pages.find(PAGE).orElseThrow().body();
    }

    private static String block(String id, String title, String due) {
        return "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"id\">" + id
                + "</ac:parameter><ac:parameter ac:name=\"title\">" + title
                + "</ac:parameter><ac:parameter ac:name=\"due\">" + due
                + "</ac:parameter><ac:rich-text-body><p>Why</p></ac:rich-text-body></ac:structured-macro>";
    }
}
