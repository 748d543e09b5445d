package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.host.server.People;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The wiki's content from all sides, put together over one database. Makes the spaces and their home pages when they are absent.
 */
public record Site(
        Spaces spaces, PageTree tree, Drafts drafts, Labels labels, Restrictions restrictions, Access access) {

    private static final Map<String, String> SPACES = Map.of("OPS", "Operations", "ENG", "Engineering");

    public static Site over(Database database) {
        PageTree tree = new PageTree(new PageRows(database));
        Restrictions restrictions = new Restrictions(database);
        return new Site(
                new Spaces(database),
                tree,
                new Drafts(database, tree),
                new Labels(database),
                restrictions,
                new Access(tree, restrictions));
    }

    /** The operations that change pages; {@code events} are told inside each transaction. */
    public Pages pages(Database database, PageEvents events) {
        return new Pages(database, new PageRows(database), this, events);
    }

    /** Makes spaces and home pages at the first start. True when it did. */
    public boolean prepare(Database database, Pages pages) {
        if (!spaces.all().isEmpty()) {
            return false;
        }
        return database.inTransaction(() -> {
            SPACES.forEach((key, name) -> {
                spaces.add(key, name);
                PageText text = new PageText(name, "<p>Pages of the space " + name + ".</p>");
                spaces.setHomePage(
                        key,
                        pages.create(People.ADMIN, key, OptionalLong.empty(), text, List.of())
                                .id());
            });
            return true;
        });
    }
}
