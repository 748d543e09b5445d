package dev.hindsight.scan;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.PAGE;
import static dev.hindsight.item.SampleItems.snapshot;
import static org.junit.Assert.assertEquals;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.sync.FindingMarkup;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What a block is a copy of, and what it takes over. */
public class OriginalsTest {

    private static final EffectiveSettings NOTHING_SET = new EffectiveSettings(Map.of(), Map.of());

    private static final long ELSEWHERE = PAGE + 1;
    private static final Finding FINDING =
            Finding.ofParameters(Map.of("title", "Backfill", "owner", "bob-key", "due", "2026-12-15"));
    private static final Finding OF_ANOTHER =
            FINDING.with(FindingField.OWNER, "carol-key").with(FindingField.DUE, "2027-01-31");
    private static final Finding INCOMPLETE = FINDING.with(FindingField.DUE, "");
    private static final ItemRules RULES = new ItemRules(
            NOTHING_SET,
            FieldRules.DEFAULT,
            new ApprovalDecision(List.of(), true, Map.of()),
            Optional.of("alice-key"),
            NOON);

    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryActionItems items = new InMemoryActionItems(new SettableClock(NOON));
    private final List<ActionItem> elsewhere = new ArrayList<>();
    private final List<ActionItem> known = new ArrayList<>();
    private final List<ActionItem> here = new ArrayList<>();
    private final List<ActionItem> left = new ArrayList<>();

    @Test
    public void aBlockWithTheKeyAndTheTextOfATrackedOneIsItsCopy() {
        elsewhere.add(tracked("original", FINDING));

        assertEquals("original", found(FINDING));
    }

    @Test
    public void aBlockWithAnotherTitleOrWithAnotherOwnerAndDateIsNoCopy() {
        elsewhere.add(tracked("original", FINDING));

        assertEquals("-", found(FINDING.with(FindingField.TITLE, "Another")));
        assertEquals("-", found(OF_ANOTHER));
        assertEquals("original", found(FINDING.with(FindingField.OWNER, "carol-key")));
        assertEquals("original", found(FINDING.with(FindingField.DUE, "2027-01-31")));
    }

    @Test
    public void aBlockIsRatherTheCopyOfOneWithTheSameText() {
        elsewhere.add(tracked("similar", FINDING.with(FindingField.CAUSE, "Other")));
        elsewhere.add(tracked("equal", FINDING));

        assertEquals("equal", found(FINDING));
    }

    @Test
    public void aBlockIsRatherTheCopyOfOneThatHasItsBlockThanOfOneThatLostIt() {
        elsewhere.add(tracked("gone", FINDING).withState(ItemState.REMOVED));
        elsewhere.add(tracked("there", FINDING));

        assertEquals("there", found(FINDING));
    }

    @Test
    public void aBlockIsRatherTheCopyOfOneThatHasAnIssue() {
        elsewhere.add(waiting("waiting", FINDING));
        elsewhere.add(tracked("tracked", FINDING));

        assertEquals("tracked", found(FINDING));
    }

    @Test
    public void aBlockIsNoCopyOfACopyNorOfOneThatIsToGetNoIssue() {
        elsewhere.add(item("copy", FINDING).asCopyOf(item("original", FINDING)));
        elsewhere.add(item("declined", FINDING).withState(ItemState.WONT_DO));
        elsewhere.add(item("incomplete", FINDING));

        assertEquals("-", found(FINDING));
    }

    @Test
    public void aBlockBelowIsACopyOfTheOneAboveAndNotOfItsCopy() {
        ActionItem above = at(PAGE, waiting("above", FINDING));
        ActionItem copyAbove = at(PAGE, item("copy", FINDING).asCopyOf(item("original", FINDING)));

        assertEquals("above", name(originals().of(block(FINDING), Optional.empty(), List.of(copyAbove, above))));
        assertEquals("-", name(originals().of(block(FINDING), Optional.empty(), List.of(copyAbove))));
    }

    @Test
    public void anIncompleteBlockIsNoCopyUnlessItIsATrackedOneThatMoved() {
        elsewhere.add(tracked("moved", INCOMPLETE).withState(ItemState.REMOVED));
        assertEquals("moved gone", found(INCOMPLETE));
        assertEquals("-", found(INCOMPLETE.with(FindingField.CAUSE, "Other")));

        elsewhere.clear();
        elsewhere.add(tracked("there", INCOMPLETE));
        assertEquals("-", found(INCOMPLETE));

        elsewhere.clear();
        elsewhere.add(waiting("never tracked", INCOMPLETE).withState(ItemState.REMOVED));
        assertEquals("-", found(INCOMPLETE));
    }

    @Test
    public void aCopyStaysACopyWhileItsTextDoes() {
        known.add(tracked("original", OF_ANOTHER));

        assertEquals("original", kept(FINDING, copy()));
        assertEquals("-", kept(FINDING.with(FindingField.TITLE, "Another"), copy()));
        assertEquals("-", kept(INCOMPLETE, copy()));
    }

    @Test
    public void aCopyThatWasChangedIsOneOnlyWhereItIsStillLikeItsOriginal() {
        known.add(tracked("original", FINDING));

        assertEquals("original", kept(FINDING.with(FindingField.DUE, "2027-01-31"), copy()));
        assertEquals("-", kept(OF_ANOTHER, copy()));
    }

    @Test
    public void aCopyOnWhichAnEditorHasDecidedStaysOneWhateverElseChanges() {
        known.add(tracked("original", FINDING));
        ActionItem decided = copy().withCopyChoice(CopyChoice.SHARED);

        assertEquals("original", kept(OF_ANOTHER, decided));
        assertEquals("original", kept(INCOMPLETE, decided));
    }

    @Test
    public void aCopyTakesOverAnOriginalThatLostItsBlockOnThisPage() {
        ActionItem original = tracked("original", FINDING);
        known.add(original);
        left.add(original);

        assertEquals("original gone", kept(FINDING, copy()));
    }

    @Test
    public void aCopyStaysOneWhoseOriginalComesBackOnThisPage() {
        ActionItem back = at(PAGE, tracked("original", FINDING).withState(ItemState.REMOVED));
        known.add(back);
        here.add(back);

        assertEquals("original", kept(FINDING, copy()));
    }

    @Test
    public void aCopyStaysOneWhileThePageOfItsOriginalIsInTheTrash() {
        pages.store(PageBuilder.page(ELSEWHERE)
                .body(FindingMarkup.page(FindingMarkup.titled("A").with("id", "key")))
                .trashed(true)
                .build());
        ActionItem detached = waiting("original", FINDING).withState(ItemState.REMOVED);
        known.add(detached);

        assertEquals("original", kept(FINDING, copy()));
    }

    @Test
    public void aCopyIsNoneOfADetachedBlockThatIsToGetNoIssue() {
        pages.store(PageBuilder.page(ELSEWHERE)
                .body(FindingMarkup.page(FindingMarkup.titled("A").with("id", "key")))
                .trashed(true)
                .build());
        Finding declined = FINDING.with(FindingField.TRACK, "no").with(FindingField.REASON, "Late");

        known.add(waiting("original", INCOMPLETE).withState(ItemState.REMOVED));
        assertEquals("-", kept(FINDING, copy()));

        known.set(0, waiting("original", declined).withState(ItemState.REMOVED));
        assertEquals("-", kept(FINDING, copy()));

        Finding idea = FINDING.with(FindingField.TRACK, "later");
        known.set(0, waiting("original", idea).withState(ItemState.REMOVED));
        assertEquals("-", kept(FINDING, copy()));

        known.set(0, tracked("original", INCOMPLETE).withState(ItemState.REMOVED));
        assertEquals("original", kept(FINDING, copy()));
    }

    private String found(Finding finding) {
        return name(originals().of(block(finding), Optional.empty(), List.of()));
    }

    private String kept(Finding finding, ActionItem copy) {
        ActionItem block = copy.withBlock(new BlockLocation(PAGE, "OPS", "", 0), finding);
        return name(originals().of(block, Optional.of(copy), List.of()));
    }

    private static String name(Optional<Originals.Original> original) {
        return original.map(found -> found.item().uid() + (found.gone() ? " gone" : ""))
                .orElse("-");
    }

    private Originals originals() {
        Map<FindingBlock, Optional<ActionItem>> matched = new LinkedHashMap<>();
        here.forEach(item -> matched.put(
                new FindingBlock(matched.size(), Optional.of("key"), Optional.empty(), item.finding(), Set.of()),
                Optional.of(item)));
        return new Originals(
                elsewhere,
                known,
                new BlockMatching(matched, left),
                new CopiedItems(items, pages, page -> {}).new Gone(),
                RULES);
    }

    private static ActionItem block(Finding finding) {
        return at(PAGE, item("", finding));
    }

    private static ActionItem copy() {
        return at(PAGE, item("copy", FINDING)).asCopyOf(item("original", FINDING));
    }

    private static ActionItem item(String uid, Finding finding) {
        return ActionItem.ofBlock(uid, new BlockLocation(ELSEWHERE, "OPS", "key", 0), finding);
    }

    private static ActionItem waiting(String uid, Finding finding) {
        return item(uid, finding).withState(ItemState.WAITING);
    }

    private static ActionItem tracked(String uid, Finding finding) {
        return waiting(uid, finding).boundTo(snapshot("1", StatusCategory.NEW, NOON));
    }

    private static ActionItem at(long pageId, ActionItem item) {
        return item.withBlock(new BlockLocation(pageId, "OPS", "key", 0), item.finding());
    }
}
