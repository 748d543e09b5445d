package dev.hindsight.authoring;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingWriter;
import dev.hindsight.finding.MacroSource;
import dev.hindsight.finding.RichText;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.scan.ScannedPages;
import dev.hindsight.wiki.PageEdits;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes the findings of a page, and adds some, in the current user's name: reads, changes and saves the page as it is in one
 * transaction, so that of what others write at the same time nothing is lost. What was saved is kept for a while, and put back on
 * request when a later version has dropped it. Who may is asked before.
 */
public final class FindingEditor implements ScannedPages {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Pages pages;
    private final ActionItems items;
    private final Users users;
    private final FormEdits edits;
    private final Clock clock;
    private final FieldTexts texts;
    private final KeptEdits kept;
    private final PageSaving saving;

    public FindingEditor(
            Pages pages, PageEdits pageEdits, ActionItems items, Users users, FormEdits edits, Clock clock) {
        this.pages = pages;
        this.items = items;
        this.users = users;
        this.edits = edits;
        this.clock = clock;
        this.texts = new FieldTexts(users);
        this.kept = new KeptEdits(edits, items, texts);
        this.saving = new PageSaving(pages, pageEdits);
    }

    /**
     * The finding of an item, as its page says it now; empty when no block of it stands there.
     *
     * @param uid of the item, or the key of a block that has no item yet, since its page was not scanned since it was published
     * @throws BrokenMarkupException when the page cannot be read
     */
    public Optional<EditedFinding> find(long pageId, String uid) throws BrokenMarkupException {
        Optional<WikiPage> page = pages.find(pageId).filter(found -> !found.trashed());
        if (page.isEmpty()) {
            return Optional.empty();
        }
        BlocksOfPage blocks = BlocksOfPage.of(page.get().body());
        Optional<MacroSource> block = blockOf(blocks, pageId, uid);
        return block.isPresent() ? Optional.of(blocks.finding(block.get())) : Optional.empty();
    }

    private Optional<MacroSource> blockOf(BlocksOfPage blocks, long pageId, String uid) {
        List<ActionItem> ofPage = items.ofPage(pageId);
        return ofPage.stream()
                .filter(item -> item.uid().equals(uid))
                .findFirst()
                .map(item -> blocks.blockOf(item, ofPage))
                .orElseGet(() -> blocks.blockOf(uid));
    }

    /** Saves what was entered of an item's finding: of the page, only the characters of what was changed differ. */
    public SaveResult save(long pageId, String uid, FindingEntry entry) {
        return saved(pageId, entry.notifyWatchers(), page -> {
            BlocksOfPage blocks = BlocksOfPage.of(page.body());
            Optional<MacroSource> block = blockOf(blocks, pageId, uid);
            return block.isPresent() ? changed(blocks, block.get(), uid, entry) : PageChange.not(SaveResult.GONE);
        });
    }

    private PageChange changed(BlocksOfPage blocks, MacroSource block, String uid, FindingEntry entry)
            throws BrokenMarkupException {
        EditedFinding now = blocks.finding(block);
        Map<FindingField, String> changed = texts.changed(now.finding(), entry.texts());
        boolean otherBody = !now.body().saysTheSameAs(entry.body());
        SaveResult result = result(now, entry, changed.isEmpty() && !otherBody, otherBody);
        BlockText after = new BlockText(changed, Optional.of(entry.body()).filter(text -> otherBody));
        return result == SaveResult.SAVED ? PageChange.of(blocks, block, uid, after) : PageChange.not(result);
    }

    private static SaveResult result(EditedFinding now, FindingEntry entry, boolean unchanged, boolean otherBody) {
        if (!now.version().equals(entry.version())) {
            return SaveResult.CHANGED_MEANWHILE;
        }
        if (unchanged) {
            return SaveResult.UNCHANGED;
        }
        boolean loses = otherBody && !now.body().losses().isEmpty() && !entry.losing();
        return loses ? SaveResult.WOULD_LOSE : SaveResult.SAVED;
    }

    /**
     * Adds a finding to a page: behind its last one, or at its end. What a form has added already is not added once more, however
     * often it is sent.
     *
     * @param key of the new block, one for each time that the form was asked for
     * @param another whether it shall be added though the page has a finding of this title
     */
    public SaveResult add(long pageId, String key, FindingEntry entry, boolean another) {
        Map<FindingField, String> fields = texts.changed(Finding.ofParameters(Map.of()), entry.texts());
        BlockText after = new BlockText(fields, Optional.of(entry.body()));
        return saved(pageId, entry.notifyWatchers(), page -> {
            BlocksOfPage blocks = BlocksOfPage.of(page.body());
            Optional<MacroSource> added = blocks.blockOf(key);
            boolean sentBefore = added.isPresent() && after.isSaidBy(blocks.finding(added.get()), texts);
            if (!sentBefore && !another && blocks.haveTitle(new Finding(fields).title())) {
                return PageChange.not(SaveResult.ALIKE);
            }
            String id = added.isPresent() && !sentBefore ? UUID.randomUUID().toString() : key;
            String block = FindingWriter.block(id, fields, RichText.storageFormat(entry.body()));
            return PageChange.adding(blocks, block, id, BlockText.NOTHING, after);
        });
    }

    /** Whether a page has a finding of some title. */
    public boolean hasTitle(long pageId, String title) {
        try {
            return BlocksOfPage.of(pages.find(pageId).map(WikiPage::body).orElse(""))
                    .haveTitle(title);
        } catch (BrokenMarkupException e) {
            return false;
        }
    }

    /**
     * A finding that is to be written: with the objective that those of the page have, where it is one.
     *
     * @throws BrokenMarkupException when the page cannot be read
     */
    public EditedFinding next(long pageId) throws BrokenMarkupException {
        Optional<WikiPage> page = pages.find(pageId);
        return page.isPresent()
                ? EditedFinding.NEW.with(
                        FindingField.OBJECTIVE,
                        BlocksOfPage.of(page.get().body()).common(FindingField.OBJECTIVE))
                : EditedFinding.NEW;
    }

    /** The kept edits of a page that a later version has dropped, or that the wiki has stored otherwise, oldest first. */
    public List<FormEdit> toTell(long pageId) {
        return edits.toTell(pageId);
    }

    /**
     * Puts a dropped edit back into its block or, where that is gone, the block itself, with the key that it had.
     *
     * @return {@link SaveResult#CHANGED_MEANWHILE} when it is not dropped any more
     */
    public SaveResult putBack(FormEdit edit) {
        return saved(edit.pageId(), false, page -> {
            BlocksOfPage blocks = BlocksOfPage.of(page.body());
            List<ActionItem> ofPage = items.ofPage(page.id());
            EditState state = kept.state(edit, page.version(), blocks, ofPage);
            Optional<MacroSource> block = KeptEdits.block(edit, blocks, ofPage);
            if (!state.isDropped() || (block.isEmpty() && blocks.holdsCopyOf(edit.block()))) {
                return PageChange.not(SaveResult.CHANGED_MEANWHILE);
            }
            return block.isPresent()
                    ? PageChange.of(blocks, block.get(), edit.uid(), edit.after())
                    : PageChange.adding(blocks, edit.block(), edit.uid(), edit.before(), edit.after());
        });
    }

    /** What of an edit the wiki has stored otherwise, as it was entered; nothing once the block says it, or is not there. */
    public BlockText altered(FormEdit edit) {
        try {
            BlocksOfPage blocks = BlocksOfPage.of(
                    pages.find(edit.pageId()).map(WikiPage::body).orElse(""));
            Optional<MacroSource> block = KeptEdits.block(edit, blocks, items.ofPage(edit.pageId()));
            return block.isPresent() ? edit.after().differing(blocks.finding(block.get()), texts) : BlockText.NOTHING;
        } catch (BrokenMarkupException e) {
            return BlockText.NOTHING;
        }
    }

    /** The title of a page; empty text when it is gone. */
    public String titleOf(long pageId) {
        return pages.find(pageId).map(WikiPage::title).orElse("");
    }

    /** Forgets an edit: the page stays as it is. */
    public void leave(FormEdit edit) {
        edits.forget(edit);
    }

    /** Forgets what was saved more than thirty days ago. */
    public void removeOld() {
        edits.removeBefore(clock.instant().minus(KEPT));
    }

    @Override
    public void scanned(WikiPage page) {
        kept.follow(page);
    }

    private SaveResult saved(long pageId, boolean notifyWatchers, PageSaving.Change change) {
        PageSaving.Outcome outcome = saving.save(pageId, notifyWatchers, change);
        outcome.written().ifPresent(written -> {
            String editor = users.current().map(User::key).orElse("");
            edits.keep(written.edit(pageId, outcome.version(), editor, clock.instant()), written.otherKeys());
            // What the wiki made of it, and what others did meanwhile, can be seen now
            pages.find(pageId).ifPresent(kept::follow);
        });
        return outcome.result();
    }
}
