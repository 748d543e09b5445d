package dev.hindsight.status;

import static dev.hindsight.finding.FindingField.CAUSE;
import static dev.hindsight.finding.FindingField.DUE;
import static dev.hindsight.finding.FindingField.TITLE;
import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.item.ItemState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/** Which item a rendered block shows, by what the scan has stored. */
public class ItemOfBlockTest {

    private static final Finding FINDING = SampleItem.tracked().build().finding();

    /** One row of the table: the items of the page, what the block says, and the item that it shows; "-" for none. */
    private record Row(String name, List<SampleItem> items, String key, Finding finding, String shown) {}

    @Test
    public void findsTheItemByTheTable() {
        for (Row row : table()) {
            List<VisibleItem> items = row.items().stream()
                    .map(item -> item.shown(LocalDate.parse("2026-11-22")))
                    .toList();
            FindingBlock block = new FindingBlock(
                    0, Optional.of(row.key()).filter(key -> !key.isEmpty()), Optional.empty(), row.finding(), Set.of());

            assertEquals(
                    row.name(),
                    row.shown(),
                    new ItemOfBlock(items).next(block).map(VisibleItem::uid).orElse("-"));
        }
    }

    @Test
    public void givesEachOfTheBlocksThatAreAlikeItsOwnItem() {
        ItemOfBlock items = new ItemOfBlock(shown(item("a", "k"), item("b", "k").position(1)));

        assertEquals("a", uid(items.next(block("k", FINDING))));
        assertEquals("b", uid(items.next(block("k", FINDING))));
    }

    @Test
    public void givesItemsInTheOrderOfTheirBlocksInWhateverOrderTheyAreStored() {
        ItemOfBlock items = new ItemOfBlock(shown(item("b", "k").position(1), item("a", "k")));

        assertEquals("a", uid(items.next(block("k", FINDING))));
        assertEquals("b", uid(items.next(block("k", FINDING))));
    }

    @Test
    public void givesABlockThatIsShownTwiceTheItemThatHasItBothTimes() {
        ItemOfBlock items = new ItemOfBlock(shown(gone("a", "k"), item("b", "k").position(1)));

        assertEquals("b", uid(items.next(block("k", FINDING))));
        assertEquals("b", uid(items.next(block("k", FINDING))));
    }

    @Test
    public void givesNoBlockAnItemWhoseBlockHasBecomeAnothers() {
        ItemOfBlock items = new ItemOfBlock(shown(gone("merged", "k").copyOf("original")));

        assertEquals("-", uid(items.next(block("k", FINDING))));
    }

    @Test
    public void givesNoBlockThatWasPastedAndChangedSinceTheScanTheItemOfTheOneAbove() {
        ItemOfBlock items = new ItemOfBlock(shown(item("a", "k")));

        assertEquals("a", uid(items.next(block("k", FINDING))));
        assertEquals("-", uid(items.next(block("k", FINDING.with(DUE, "2027-03-01")))));
    }

    @Test
    public void guessesNoItemOfABlockThatWasEditedSinceTheScanWhereTwoCouldBeMeant() {
        ItemOfBlock items = new ItemOfBlock(shown(item("a", "k"), item("b", "k").position(1)));

        assertEquals("-", uid(items.next(block("k", FINDING.with(DUE, "2027-03-01")))));
    }

    @Test
    public void takesATextOfTheBodyThatIsRenderedOtherwiseForTheSame() {
        Finding stored = FINDING.with(CAUSE, "Nobody asked");
        FindingBlock block = new FindingBlock(
                0, Optional.of("k"), Optional.empty(), FINDING.with(CAUSE, "Nobody asked @bob"), Set.of(CAUSE));
        ItemOfBlock items = new ItemOfBlock(shown(
                item("a", "k").with(CAUSE, stored.text(CAUSE)),
                item("b", "k").with(CAUSE, stored.text(CAUSE)).position(1)));

        assertEquals("a", uid(items.next(block)));
        assertEquals("b", uid(items.next(block)));
        assertEquals("-", uid(items.next(block.with(block.finding().with(DUE, "2027-03-01")))));
    }

    private static String uid(Optional<VisibleItem> found) {
        return found.map(VisibleItem::uid).orElse("-");
    }

    private static FindingBlock block(String key, Finding finding) {
        return new FindingBlock(0, Optional.of(key), Optional.empty(), finding, Set.of());
    }

    private static List<VisibleItem> shown(SampleItem... items) {
        return items(items).stream()
                .map(item -> item.shown(LocalDate.parse("2026-11-22")))
                .toList();
    }

    private static List<Row> table() {
        Finding renamed = FINDING.with(TITLE, "Renamed");
        Finding moved = FINDING.with(DUE, "2027-03-01");
        Finding untitled = FINDING.with(TITLE, "");
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("its key", items(item("a", "k"), item("b", "l")), "k", FINDING, "a"));
        rows.add(new Row("its key, though renamed", items(item("a", "k"), item("b", "l")), "k", renamed, "a"));
        rows.add(new Row("its key, not an equal one's", items(item("a", "k"), item("b", "l")), "l", FINDING, "b"));
        rows.add(new Row("a new key", items(item("a", "k")), "new", FINDING, "-"));
        rows.add(new Row(
                "pasted twice, the second changed: the same text",
                items(item("a", "k"), item("b", "k").with(DUE, "2027-03-01").position(1)),
                "k",
                moved,
                "b"));
        rows.add(new Row(
                "pasted twice, the second changed: the first keeps its own",
                items(item("a", "k"), item("b", "k").with(DUE, "2027-03-01").position(1)),
                "k",
                FINDING,
                "a"));
        rows.add(new Row(
                "pasted twice, edited since: the same title",
                items(item("a", "k"), item("b", "k").with(TITLE, "Other").position(1)),
                "k",
                moved.with(TITLE, "Other"),
                "b"));
        rows.add(new Row(
                "pasted twice, edited since: neither",
                items(item("a", "k"), item("b", "k").position(1)),
                "k",
                renamed,
                "-"));
        rows.add(new Row(
                "pasted twice, without titles: no title is no key",
                items(item("a", "k").with(TITLE, ""), item("b", "k").with(TITLE, "")),
                "k",
                untitled.with(DUE, "2027-03-01"),
                "-"));
        rows.add(new Row(
                "equal ones: the one that has a block",
                items(gone("a", "k"), item("b", "k").position(1)),
                "k",
                FINDING,
                "b"));
        rows.add(new Row("one whose block is gone", items(gone("a", "k")), "k", FINDING, "a"));
        rows.add(new Row("no key: the same text", items(item("a", "k"), item("b", "l")), "", FINDING, "a"));
        rows.add(new Row("no key: not by title, the other has a key", items(item("a", "k")), "", moved, "-"));
        rows.add(new Row(
                "no key: by title among those without",
                items(item("a", "k"), item("b", "").position(1)),
                "",
                moved,
                "b"));
        rows.add(new Row("no key and no title", items(item("b", "").with(TITLE, "")), "", untitled, "b"));
        rows.add(new Row(
                "no key and no title, edited",
                items(item("b", "").with(TITLE, "")),
                "",
                untitled.with(DUE, "2027-03-01"),
                "-"));
        rows.add(new Row("nothing stored", items(), "k", FINDING, "-"));
        return rows;
    }

    private static SampleItem item(String uid, String macroKey) {
        return SampleItem.tracked().uid(uid).macroKey(macroKey);
    }

    private static SampleItem gone(String uid, String macroKey) {
        return SampleItem.in(ItemState.REMOVED).uid(uid).macroKey(macroKey);
    }

    private static List<SampleItem> items(SampleItem... items) {
        return Stream.of(items).toList();
    }
}
