package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.host.server.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everything that changes a page. Each operation is one transaction in which its event is published, so that a listener can undo
 * it. Asks nobody's permission.
 */
public final class Pages {

    private final Database database;
    private final PageRows rows;
    private final Site site;
    private final PageEvents events;
    private final Clock clock = Clock.systemUTC();

    Pages(Database database, PageRows rows, Site site, PageEvents events) {
        this.database = database;
        this.rows = rows;
        this.site = site;
        this.events = events;
    }

    /** Labels are there when the event is published, as when a page is made from a blueprint. */
    public StoredPage create(Person author, String spaceKey, OptionalLong parent, PageText text, List<String> labels) {
        PageText storable = storable(text);
        return database.inTransaction(() -> {
            String key = site.spaces().lock(spaceKey);
            requireFree(key, text.title(), 0);
            requireParent(key, parent);
            long id = rows.insert(fresh(author, key, parent, storable), null);
            site.labels().add(id, labels);
            StoredPage stored = require(id);
            events.created(stored);
            return stored;
        });
    }

    /** A page that only its author knows of: no event, no title taken. */
    public StoredPage draft(Person author, String spaceKey, OptionalLong parent, PageText text) {
        PageText storable = storable(text);
        return database.inTransaction(() -> {
            String key = site.spaces().lock(spaceKey);
            StoredPage page = fresh(author, key, parent, storable).inState(PageStatus.DRAFT);
            return require(rows.insert(page, null));
        });
    }

    /** Makes a draft a page, which is when it is created for everybody else. */
    public StoredPage publish(long draft, PageText text) {
        PageText storable = storable(text);
        return database.inTransaction(() -> {
            StoredPage before = rows.locked(draft)
                    .filter(page -> page.status() == PageStatus.DRAFT)
                    .orElseThrow(() -> ContentRefusal.notFound(draft));
            site.spaces().lock(before.spaceKey());
            requireFree(before.spaceKey(), text.title(), draft);
            rows.update(before.rewritten(storable, 1, before.creator(), clock.instant()));
            StoredPage stored = require(draft);
            events.created(stored);
            return stored;
        });
    }

    /** A new version, also when nothing differs. {@code version} must be the one after the stored one. */
    public StoredPage update(Person author, long id, int version, PageText text) {
        PageText storable = storable(text);
        return database.inTransaction(() -> {
            StoredPage before = requireCurrent(id);
            site.spaces().lock(before.spaceKey());
            requireNext(before, version);
            requireFree(before.spaceKey(), text.title(), id);
            long originalId = rows.insert(before.inState(PageStatus.HISTORICAL), id);
            rows.update(before.rewritten(storable, version, author.confluenceKey(), clock.instant()));
            StoredPage stored = require(id);
            events.updated(stored, require(originalId));
            return stored;
        });
    }

    /**
     * What stands in the shared draft of a page becomes its next version, whatever was saved beside the editor since the draft
     * was begun, and the draft ends.
     */
    public StoredPage publishDraft(Person author, long id, PageText text) {
        return database.inTransaction(() -> {
            StoredPage stored = update(author, id, requireCurrent(id).version() + 1, text);
            site.drafts().discard(id);
            return stored;
        });
    }

    /** To another parent of the same or of another space, with all pages below it; only the page's own event is told. */
    public StoredPage move(long id, String spaceKey, OptionalLong parent) {
        return database.inTransaction(() -> {
            StoredPage before = requireCurrent(id);
            String key = site.spaces().lock(spaceKey);
            requireFree(key, before.title(), id);
            requireParent(key, parent);
            requireNoLoop(id, parent);
            rows.update(before.placedAt(key, parent));
            takeAlong(id, key);
            StoredPage stored = require(id);
            events.moved(stored);
            return stored;
        });
    }

    private void takeAlong(long parent, String spaceKey) {
        for (StoredPage child : rows.children(parent)) {
            if (!child.spaceKey().equals(spaceKey)) {
                requireFree(spaceKey, child.title(), child.id());
                rows.update(child.placedAt(spaceKey, child.parent()));
            }
            takeAlong(child.id(), spaceKey);
        }
    }

    /** A new page with the same text and labels; its macros keep their ids. */
    public StoredPage copy(Person author, long id, String title) {
        return database.inTransaction(() -> {
            StoredPage from = requireCurrent(id);
            return create(
                    author,
                    from.spaceKey(),
                    from.parent(),
                    new PageText(title, from.body()),
                    site.labels().of(id));
        });
    }

    /** Children move up to the page's parent. */
    public void trash(long id) {
        database.inTransaction(() -> {
            StoredPage page = requireCurrent(id);
            rows.moveChildren(id, page.parent());
            rows.update(page.inState(PageStatus.TRASHED));
            events.trashed(require(id));
            return id;
        });
    }

    public StoredPage restore(long id) {
        return database.inTransaction(() -> {
            StoredPage page = requireTrashed(id);
            site.spaces().lock(page.spaceKey());
            requireFree(page.spaceKey(), page.title(), id);
            boolean orphan = page.parent().isPresent()
                    && rows.byId(page.parent().getAsLong())
                            .filter(StoredPage::isCurrent)
                            .isEmpty();
            StoredPage back = page.inState(PageStatus.CURRENT);
            rows.update(orphan ? back.placedAt(page.spaceKey(), OptionalLong.empty()) : back);
            StoredPage stored = require(id);
            events.restored(stored);
            return stored;
        });
    }

    /** Only from the trash; a draft needs no trash, and no event tells of its end. */
    public void purge(long id) {
        database.inTransaction(() -> {
            Optional<StoredPage> draft = rows.locked(id).filter(page -> page.status() == PageStatus.DRAFT);
            if (draft.isPresent()) {
                rows.deleteWithVersions(id);
                return id;
            }
            StoredPage page = requireTrashed(id);
            events.removed(page);
            delete(id);
            return id;
        });
    }

    /** A new space with its home page. */
    public void createSpace(Person creator, String key, String name) {
        database.inTransaction(() -> {
            if (site.spaces().byKey(key).isPresent()) {
                throw new ContentRefusal(400, "A space already exists with key " + key);
            }
            site.spaces().add(key, name);
            PageText text = new PageText(name + " Home", "<p>Pages of the space.</p>");
            long home =
                    create(creator, key, OptionalLong.empty(), text, List.of()).id();
            site.spaces().setHomePage(key, home);
            return home;
        });
    }

    /** With all its pages, those in the trash too; one event tells of the space, none of a page. */
    public void removeSpace(String key) {
        database.inTransaction(() -> {
            String own = site.spaces().lock(key);
            events.spaceRemoved(own);
            for (PageStatus status : List.of(PageStatus.CURRENT, PageStatus.TRASHED, PageStatus.DRAFT)) {
                rows.inSpace(own, status).forEach(page -> delete(page.id()));
            }
            site.spaces().remove(own);
            return own;
        });
    }

    private void delete(long id) {
        site.drafts().discard(id);
        site.labels().removeAll(id);
        site.restrictions().removeAll(id);
        rows.deleteWithVersions(id);
    }

    /** The text as it is stored, with ids for its macros. */
    private static PageText storable(PageText text) {
        if (text.title().isBlank() || text.title().length() > 255) {
            throw new ContentRefusal(400, "A page title has 1 to 255 characters.");
        }
        StorageFormat.check(text.body());
        return text.withBody(MacroIds.give(text.body()));
    }

    private StoredPage fresh(Person author, String spaceKey, OptionalLong parent, PageText text) {
        Instant now = clock.instant();
        String key = author.confluenceKey();
        return new StoredPage(
                0,
                0,
                spaceKey,
                text.title().trim(),
                parent,
                PageStatus.CURRENT,
                1,
                key,
                now,
                key,
                now,
                text.remark(),
                text.body());
    }

    private StoredPage require(long id) {
        return rows.byId(id).orElseThrow(() -> ContentRefusal.notFound(id));
    }

    private StoredPage requireCurrent(long id) {
        return rows.locked(id).filter(StoredPage::isCurrent).orElseThrow(() -> ContentRefusal.notFound(id));
    }

    private StoredPage requireTrashed(long id) {
        return rows.locked(id)
                .filter(page -> page.status() == PageStatus.TRASHED)
                .orElseThrow(() -> ContentRefusal.notFound(id));
    }

    private static void requireNext(StoredPage page, int version) {
        if (version != page.version() + 1) {
            throw new ContentRefusal(
                    409, "Version must be incremented on update. Current version is: " + page.version());
        }
    }

    private void requireFree(String spaceKey, String title, long except) {
        boolean taken = rows.current(spaceKey, title.trim())
                .filter(page -> page.id() != except)
                .isPresent();
        if (taken) {
            throw new ContentRefusal(
                    400,
                    "A page with this title already exists: A page already exists with the title " + title.trim()
                            + " in the space with key " + spaceKey);
        }
    }

    private void requireParent(String spaceKey, OptionalLong parent) {
        if (parent.isPresent()
                && rows.byId(parent.getAsLong())
                        .filter(page -> page.isCurrent() && page.spaceKey().equals(spaceKey))
                        .isEmpty()) {
            throw new ContentRefusal(400, "Parent page with id " + parent.getAsLong() + " is not in space " + spaceKey);
        }
    }

    private void requireNoLoop(long id, OptionalLong parent) {
        boolean loop = parent.isPresent()
                && (parent.getAsLong() == id
                        || site.tree().ancestors(parent.getAsLong()).stream().anyMatch(page -> page.id() == id));
        if (loop) {
            throw new ContentRefusal(400, "A page cannot be moved below itself.");
        }
    }
}
