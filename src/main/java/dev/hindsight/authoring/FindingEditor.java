package dev.hindsight.authoring;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingWriter;
import dev.hindsight.finding.MacroSource;
import dev.hindsight.finding.RichText;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.wiki.PageEdits;
import dev.hindsight.wiki.PageEdits.NotSavedException;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import dev.hindsight.wiki.WikiPage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the findings of a page, and adds some, in the current user's name: reads, changes and saves the page as it is in one
 * transaction, so that of what others write at the same time nothing is lost. Who may is asked before.
 */
public final class FindingEditor {

    private static final Logger LOG = LoggerFactory.getLogger(FindingEditor.class);

    private final Pages pages;
    private final PageEdits edits;
    private final ActionItems items;
    private final Users users;

    public FindingEditor(Pages pages, PageEdits edits, ActionItems items, Users users) {
        this.pages = pages;
        this.edits = edits;
        this.items = items;
        this.users = users;
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
        return saved(pageId, entry, page -> {
            BlocksOfPage blocks = BlocksOfPage.of(page.body());
            Optional<MacroSource> block = blockOf(blocks, pageId, uid);
            if (block.isEmpty()) {
                return Edited.not(SaveResult.GONE);
            }
            EditedFinding now = blocks.finding(block.get());
            Map<FindingField, String> changed = changed(now.finding(), entry.texts());
            boolean otherBody = !now.body().saysTheSameAs(entry.body());
            SaveResult result = result(now, entry, changed.isEmpty() && !otherBody, otherBody);
            Optional<String> body =
                    Optional.of(RichText.storageFormat(entry.body())).filter(text -> otherBody);
            return result == SaveResult.SAVED
                    ? Edited.to(FindingWriter.changed(page.body(), block.get(), changed, body))
                    : Edited.not(result);
        });
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

    /** Adds a finding to a page: behind its last one, or at its end. */
    public SaveResult add(long pageId, FindingEntry entry) {
        return saved(
                pageId,
                entry,
                page -> Edited.to(FindingWriter.added(
                        page.body(),
                        BlocksOfPage.of(page.body()).sources(),
                        UUID.randomUUID().toString(),
                        changed(Finding.ofParameters(Map.of()), entry.texts()),
                        RichText.storageFormat(entry.body()))));
    }

    /**
     * What becomes of a page.
     *
     * @param body its new body; empty when it stays as it is
     */
    private record Edited(SaveResult result, Optional<String> body) {

        static Edited to(String body) {
            return new Edited(SaveResult.SAVED, Optional.of(body));
        }

        static Edited not(SaveResult why) {
            return new Edited(why, Optional.empty());
        }
    }

    @FunctionalInterface
    private interface Change {
        Edited of(WikiPage page) throws BrokenMarkupException;
    }

    private SaveResult saved(long pageId, FindingEntry entry, Change change) {
        int before = version(pageId);
        List<Edited> edited = new ArrayList<>(List.of(Edited.not(SaveResult.GONE)));
        try {
            edits.edit(pageId, entry.notifyWatchers(), page -> {
                edited.set(0, edited(page, change));
                return edited.get(0).body();
            });
            return edited.get(0).result();
        } catch (NotSavedException e) {
            // What the wiki's exceptions mean is not known; that somebody else has saved the page can be seen
            boolean lostRace = version(pageId) != before;
            if (!lostRace) {
                LOG.warn("Page {} was not saved", pageId, e);
            }
            return lostRace ? SaveResult.CHANGED_MEANWHILE : SaveResult.NOT_SAVED;
        }
    }

    private static Edited edited(WikiPage page, Change change) {
        try {
            return change.of(page);
        } catch (BrokenMarkupException e) {
            return Edited.not(SaveResult.UNREADABLE);
        }
    }

    private int version(long pageId) {
        return pages.find(pageId).map(WikiPage::version).orElse(0);
    }

    /** What was entered, as far as it says something else than the block does. */
    private Map<FindingField, String> changed(Finding now, Map<FindingField, String> entered) {
        Map<FindingField, String> changed = new EnumMap<>(FindingField.class);
        entered.forEach((field, text) -> {
            String wanted = wanted(field, text);
            if (!wanted.equals(wanted(field, now.text(field)))) {
                changed.put(field, wanted);
            }
        });
        return changed;
    }

    /** A text as it is stored: without blanks around it, with one sort of line breaks, and a person by user key. */
    private String wanted(FindingField field, String text) {
        String stripped = RichText.oneBreak(
                Finding.ofParameters(Map.of(field.parameter(), text)).text(field));
        return field == FindingField.OWNER && !stripped.isEmpty()
                ? users.find(stripped).map(User::key).orElse(stripped)
                : stripped;
    }
}
