package dev.hindsight.authoring;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Before;

/** A page with one finding, which alice edits by the form, and what is kept of that. */
abstract class KeptEditsFixture {

    static final long PAGE = 4711;
    static final String BLOCK = "<ac:structured-macro ac:name=\"postmortem-finding\">"
            + "<ac:parameter ac:name=\"id\">k</ac:parameter><ac:parameter ac:name=\"title\">Restore took nine hours</ac:parameter>"
            + "<ac:parameter ac:name=\"due\">2027-01-31</ac:parameter>"
            + "<ac:rich-text-body><p>Why</p></ac:rich-text-body></ac:structured-macro>";
    static final String BODY = "<p>a</p>" + BLOCK + "<p>b</p>";

    final SettableClock clock = new SettableClock(SampleItems.NOON);
    final InMemoryPages pages = new InMemoryPages();
    final InMemoryPageEdits pageEdits = new InMemoryPageEdits(pages, "alice-key");
    final InMemoryActionItems items = new InMemoryActionItems(clock);
    final InMemoryUsers users = new InMemoryUsers().with("alice").with("bob");
    final InMemoryFormEdits kept = new InMemoryFormEdits();
    final FindingEditor editor = new FindingEditor(pages, pageEdits, items, users, kept, clock);

    @Before
    public void publish() {
        users.signIn("alice");
        pages.store(PageBuilder.page(PAGE).published("bob-key", BODY).build());
        items.add(List.of(SampleItems.at(SampleItems.waiting("uid"), PAGE, "k", 0)));
    }

    SaveResult save(Map<FindingField, String> texts, String body) {
        try {
            EditedFinding shown = editor.find(PAGE, "uid").orElseThrow();
            return editor.save(PAGE, "uid", new FindingEntry(texts, body, shown.version(), false, false));
        } catch (BrokenMarkupException e) {
            throw new AssertionError(e);
        }
    }

    SaveResult add(String title) {
        return editor.add(
                PAGE,
                UUID.randomUUID().toString(),
                new FindingEntry(Map.of(FindingField.TITLE, title), "Text", "", false, false),
                false);
    }

    void published(String body) {
        store(body);
        scan();
    }

    void publishedWithoutScan(String body) {
        store(body);
        editor.scanned(pages.find(PAGE).orElseThrow());
    }

    void store(String body) {
        pages.store(new PageBuilder(pages.find(PAGE).orElseThrow())
                .published("bob-key", body)
                .build());
    }

    /** The item follows its block, as a scan has it. */
    void scan() {
        boolean there = page().contains(">k<");
        items.change("uid", item -> {
            Finding finding = item.finding();
            ActionItem scanned =
                    there == item.isRemoved() ? item.withState(there ? ItemState.WAITING : ItemState.REMOVED) : item;
            return scanned.withBlock(item.location(), finding);
        });
        editor.scanned(pages.find(PAGE).orElseThrow());
    }

    EditState state() {
        return kept.ofPage(PAGE).get(0).state();
    }

    String page() {
        return pages.find(PAGE).orElseThrow().body();
    }

    int version() {
        return pages.find(PAGE).orElseThrow().version();
    }
}
