package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.host.server.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The shared drafts of published pages, one a page: what somebody has written in the editor and not published. What is saved
 * beside the editor leaves a draft as it is. Asks nobody's permission.
 */
public final class Drafts {

    private final Database database;
    private final PageTree tree;
    private final Clock clock = Clock.systemUTC();

    Drafts(Database database, PageTree tree) {
        this.database = database;
        this.tree = tree;
    }

    /** The draft of a page, with the id and the version of the page; its modifier is who wrote last. */
    public Optional<StoredPage> of(long page) {
        return tree.byId(page).filter(StoredPage::isCurrent).flatMap(this::draft);
    }

    private Optional<StoredPage> draft(StoredPage page) {
        return database
                .jdbc()
                .query(
                        "select TITLE, BODY, MODIFIER, MODIFIED from HOST_DRAFT where CONTENT = ?",
                        (row, n) -> page.drafted(
                                new PageText(row.getString("TITLE"), row.getString("BODY")),
                                row.getString("MODIFIER"),
                                Instant.ofEpochMilli(row.getLong("MODIFIED"))),
                        page.id())
                .stream()
                .findFirst();
    }

    /** Keeps a text as the draft of a page, in place of the one that there was. */
    public void keep(Person writer, long page, PageText text) {
        StorageFormat.check(text.body());
        database.inTransaction(() -> {
            discard(page);
            return database.jdbc()
                    .update(
                            "insert into HOST_DRAFT (CONTENT, TITLE, BODY, MODIFIER, MODIFIED) values (?, ?, ?, ?, ?)",
                            page,
                            text.title(),
                            MacroIds.give(text.body()),
                            writer.confluenceKey(),
                            clock.instant().toEpochMilli());
        });
    }

    /** Gives whether there was one. */
    public boolean discard(long page) {
        return database.jdbc().update("delete from HOST_DRAFT where CONTENT = ?", page) > 0;
    }
}
