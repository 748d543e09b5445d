package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.sync.FindingMarkup;
import dev.hindsight.wiki.PageBuilder;
import java.util.Optional;
import org.junit.Test;

/** What a block takes over and what it is a copy of, while other nodes and editors change the same items. */
public class TakingItemsOverTest extends FindingsOfPageFixture {

    @Test
    public void aBlockTakesOverTheItemThatLostItsBlockElsewhere() {
        kept(lost("original", ELSEWHERE));

        assertTrue(save(block("key", CHANGED)));

        assertEquals(PAGE, item("original").location().pageId());
        assertEquals(ItemState.TRACKED, item("original").state());
        assertEquals(CHANGED, item("original").finding());
        assertEquals(1, stored.all().size());
    }

    @Test
    public void aCopyIsMergedIntoTheItemThatItTakesOver() {
        kept(lost("original", ELSEWHERE));
        kept(copy());

        assertTrue(save(block("key", FINDING)));

        assertEquals(PAGE, item("original").location().pageId());
        assertTrue(item("copy").isMerged());
    }

    @Test
    public void aCopyTakesOverTheItemThatLosesItsBlockOnTheSamePageWithoutDetachingItFirst() {
        kept(at(PAGE, "other", tracked("original", PAGE)));
        kept(copy());

        assertTrue(save(block("key", FINDING)));

        assertEquals(ItemState.TRACKED, item("original").state());
        assertEquals("key", item("original").location().macroKey());
        assertEquals(1, stored.history("original").size());
    }

    @Test
    public void aCopyThatIsTrackedSeparatelyMeanwhileIsNotMerged() {
        kept(lost("original", ELSEWHERE));
        kept(copy());
        beforeTheSecondChange(() -> becomes("copy", copy -> copy.withState(ItemState.WAITING)));

        assertFalse(save(block("key", FINDING)));

        assertEquals(ItemState.WAITING, item("copy").state());
    }

    @Test
    public void aCopyThatIsOnAnotherPageByNowIsNotMerged() {
        kept(lost("original", ELSEWHERE));
        kept(copy());
        beforeTheSecondChange(() -> becomes("copy", copy -> at(THIRD, "key", copy)));

        save(block("key", FINDING));

        assertEquals(ItemState.COPY, item("copy").state());
    }

    @Test
    public void aBlockIsACopyWhereAnotherPageIsFasterInTakingItsOriginalOver() {
        kept(lost("original", ELSEWHERE));
        items.before("change", () -> becomes("original", item -> at(THIRD, "key", item.withState(ItemState.TRACKED))));

        assertTrue(save(block("key", FINDING)));

        assertEquals(THIRD, item("original").location().pageId());
        assertEquals(Optional.of("original"), onlyHere().copyOf());
    }

    @Test
    public void aBlockIsACopyWhereItsOriginalGetsItsBlockBackMeanwhile() {
        kept(lost("original", ELSEWHERE));
        items.before("change", () -> becomes("original", item -> item.withState(ItemState.TRACKED)));

        assertTrue(save(block("key", FINDING)));

        assertEquals(ELSEWHERE, item("original").location().pageId());
        assertEquals(Optional.of("original"), onlyHere().copyOf());
    }

    @Test
    public void aBlockIsNoCopyOfWhatAnotherPageTookOverAndLostAgainAndThePageIsReadOnceMore() {
        kept(lost("original", ELSEWHERE));
        items.before("change", () -> becomes("original", item -> at(THIRD, "key", item)));

        assertFalse(save(block("key", FINDING)));

        assertEquals(THIRD, item("original").location().pageId());
        assertEquals(ItemState.WAITING, onlyHere().state());
    }

    @Test
    public void whatWasMergedMeanwhileIsNotTakenOver() {
        ActionItem other = kept(at(THIRD, "other", tracked("other", THIRD)));
        kept(waiting("original", ELSEWHERE).withState(ItemState.REMOVED));
        items.before("change", () -> becomes("original", item -> item.mergedInto(other)));

        assertFalse(save(block("key", FINDING)));

        assertTrue(item("original").isMerged());
        assertEquals(ELSEWHERE, item("original").location().pageId());
    }

    @Test
    public void aBlockWithAnIssueOfItsOwnTakesNothingOver() {
        kept(tracked("here", PAGE));
        ActionItem lost = kept(lost("elsewhere", ELSEWHERE));

        assertTrue(save(block("key", CHANGED)));

        assertEquals(lost, item("elsewhere"));
        assertEquals(CHANGED, item("here").finding());
    }

    @Test
    public void aCopyWithoutAnOriginalWaitsForItsIssueOnceItsPageIsPublishedAgain() {
        kept(copy());

        sameVersion = true;
        save(block("key", FINDING));
        assertEquals(ItemState.COPY, onlyHere().state());

        sameVersion = false;
        save(block("key", FINDING));
        assertEquals(ItemState.WAITING, onlyHere().state());
    }

    @Test
    public void aCopyThatAnEditorStoppedStaysOneThoughItHasNoOriginal() {
        kept(copy().withCopyChoice(CopyChoice.STOPPED));

        save(block("key", CHANGED));

        assertEquals(ItemState.COPY, onlyHere().state());
        assertEquals(CHANGED, onlyHere().finding());
    }

    @Test
    public void aCopyThatIsTrackedSeparatelyBeforeItIsChangedIsTracked() {
        kept(tracked("original", ELSEWHERE));
        kept(copy());
        items.before("change", () -> becomes("copy", copy -> copy.withState(ItemState.WAITING)));

        save(block("key", CHANGED));

        assertEquals(ItemState.WAITING, item("copy").state());
    }

    @Test
    public void aCopyThatTwoNodesBringBackAtOnceStaysOne() {
        ActionItem original = kept(tracked("original", ELSEWHERE));
        kept(copy().withState(ItemState.REMOVED));
        items.before("change", () -> becomes("copy", copy -> copy.asCopyOf(original)));

        save(block("key", FINDING));

        assertEquals(ItemState.COPY, item("copy").state());
    }

    @Test
    public void aCopyThatAnotherNodeMergesMeanwhileStaysMerged() {
        ActionItem original = kept(tracked("original", ELSEWHERE));
        kept(copy());
        items.before("change", () -> {
            becomes("original", item -> at(PAGE, "key", item));
            becomes("copy", copy -> copy.mergedInto(original));
        });

        assertFalse(save(block("key", CHANGED)));

        assertTrue(item("copy").isMerged());
    }

    @Test
    public void anItemWithoutAKeyIsTakenOverUnlessItsPageIsInTheTrash() {
        kept(at(ELSEWHERE, "", lost("original", ELSEWHERE)));
        kept(copy());

        pages.store(PageBuilder.page(ELSEWHERE).trashed(true).build());
        save(block("key", FINDING));
        assertEquals(ItemState.COPY, item("copy").state());

        pages.store(PageBuilder.page(ELSEWHERE).build());
        save(block("key", FINDING));
        assertTrue(item("copy").isMerged());
    }

    @Test
    public void anItemIsTakenOverThoughItsPageHasOtherBlocksOrAnotherItemHasItsKeyThere() {
        kept(lost("original", ELSEWHERE));
        kept(item("other", ELSEWHERE, FINDING.with(FindingField.TITLE, "Other")));
        FindingMarkup ofTheOther = FindingMarkup.titled("Other").with("id", "key");
        FindingMarkup another = FindingMarkup.titled("Another").with("id", "another");
        pages.store(PageBuilder.page(ELSEWHERE)
                .body(FindingMarkup.page(ofTheOther, another))
                .build());

        save(block("key", FINDING));

        assertEquals(PAGE, item("original").location().pageId());
    }

    @Test
    public void anItemWhosePageHasItsBlockAgainAndWasNotScannedSinceIsNotTakenOver() {
        kept(lost("original", ELSEWHERE));
        kept(at(ELSEWHERE, "other", item("other", ELSEWHERE, FINDING.with(FindingField.TITLE, "Other"))));
        pages.store(PageBuilder.page(ELSEWHERE)
                .body(FindingMarkup.page(FindingMarkup.titled("Backfill").with("id", "key")))
                .build());

        save(block("key", FINDING));

        assertEquals(ELSEWHERE, item("original").location().pageId());
        assertEquals(Optional.of("original"), onlyHere().copyOf());
    }
}
