package dev.hindsight.scan;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.snapshot;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Cause;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.sync.EventfulItems;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A page whose blocks are saved, and items that other nodes and editors change meanwhile. */
abstract class FindingsOfPageFixture {

    static final long PAGE = 7;
    static final long ELSEWHERE = 8;
    static final long THIRD = 9;
    static final Finding FINDING =
            Finding.ofParameters(Map.of("title", "Backfill", "owner", "bob-key", "due", "2026-12-15"));
    static final Finding CHANGED = FINDING.with(FindingField.DUE, "2027-01-31");

    private final SettableClock clock = new SettableClock(NOON);
    final InMemoryActionItems stored = new InMemoryActionItems(clock);
    final EventfulItems items = new EventfulItems(stored);
    final InMemoryPages pages = new InMemoryPages();
    final List<Long> rescanned = new ArrayList<>();
    boolean sameVersion;

    boolean save(FindingBlock... blocks) {
        return findings(items).save(List.of(blocks));
    }

    void otherNode(FindingBlock... blocks) {
        assertTrue(findings(stored).save(List.of(blocks)));
    }

    private FindingsOfPage findings(ActionItems used) {
        EffectiveSettings nothingSet = new EffectiveSettings(Map.of(), Map.of());
        ItemRules rules = new ItemRules(
                nothingSet,
                FieldRules.DEFAULT,
                new ApprovalDecision(List.of(), true, Map.of()),
                Optional.of("alice-key"),
                NOON);
        SiteOfTest site = new SiteOfTest();
        DesiredIssueFactory desired = new DesiredIssueFactory(
                new InMemoryUsers().with("bob"),
                pages,
                site,
                new KeysAsTexts(),
                new Installation(new InMemorySettings(), site));
        return new FindingsOfPage(
                used,
                new CopiedItems(used, pages, rescanned::add),
                new PageRules(PageBuilder.page(PAGE).build(), rules, desired),
                new Publication(rules.publisher(), rules.publisher(), sameVersion));
    }

    void beforeTheSecondChange(Runnable event) {
        items.before("change", () -> items.before("change", event));
    }

    void becomes(String uid, UnaryOperator<ActionItem> change) {
        stored.change(uid, Cause.NOBODY, change);
    }

    ActionItem kept(ActionItem item) {
        stored.add(List.of(item), Cause.NOBODY);
        return item(item.uid());
    }

    ActionItem item(String uid) {
        return stored.findAll(List.of(uid)).get(0);
    }

    ActionItem onlyHere() {
        assertEquals("items of the page", 1, stored.ofPage(PAGE).size());
        return stored.ofPage(PAGE).get(0);
    }

    static FindingBlock block(String key, Finding finding) {
        return new FindingBlock(0, Optional.of(key), Optional.empty(), finding, Set.of());
    }

    static ActionItem item(String uid, long pageId, Finding finding) {
        return ActionItem.ofBlock(uid, new BlockLocation(pageId, "OPS", "key", 0), finding);
    }

    static ActionItem at(long pageId, String macroKey, ActionItem item) {
        return item.withBlock(new BlockLocation(pageId, "OPS", macroKey, 0), item.finding());
    }

    static ActionItem waiting(String uid, long pageId) {
        return item(uid, pageId, FINDING).withState(ItemState.WAITING);
    }

    static ActionItem tracked(String uid, long pageId) {
        return waiting(uid, pageId).boundTo(snapshot("1", StatusCategory.NEW, NOON));
    }

    static ActionItem lost(String uid, long pageId) {
        return tracked(uid, pageId).withState(ItemState.REMOVED);
    }

    /** A copy on the page of an item that need not be there. */
    static ActionItem copy() {
        return item("copy", PAGE, FINDING).asCopyOf(item("original", ELSEWHERE, FINDING));
    }
}
