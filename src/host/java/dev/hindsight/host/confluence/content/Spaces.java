package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import java.util.List;
import java.util.Optional;

/**
 * The spaces of the site, found without regard to the case of their keys. Two are made at the first start; more are added and removed
 * over REST.
 */
public final class Spaces {

    private static final String SELECT = "select SPACEKEY, NAME, HOMEPAGE from HOST_SPACE";

    private static final String WITH_KEY = " where lower(SPACEKEY) = lower(?)";

    private final Database database;

    Spaces(Database database) {
        this.database = database;
    }

    public List<Space> all() {
        return query(SELECT + " order by SPACEKEY");
    }

    public Optional<Space> byKey(String key) {
        return query(SELECT + WITH_KEY, key).stream().findFirst();
    }

    void add(String key, String name) {
        database.jdbc().update("insert into HOST_SPACE (SPACEKEY, NAME) values (?, ?)", key, name);
    }

    void remove(String key) {
        database.jdbc().update("delete from HOST_SPACE where SPACEKEY = ?", key);
    }

    void setHomePage(String key, long page) {
        database.jdbc().update("update HOST_SPACE set HOMEPAGE = ? where SPACEKEY = ?", page, key);
    }

    /**
     * Until the transaction ends no other transaction adds, renames or moves a page there: titles stay unique. The key as the space
     * itself writes it.
     */
    String lock(String key) {
        return query(SELECT + WITH_KEY + " for update", key).stream()
                .findFirst()
                .orElseThrow(() -> new ContentRefusal(404, "No space with key : " + key))
                .key();
    }

    private List<Space> query(String sql, Object... arguments) {
        return database.jdbc()
                .query(sql, (row, n) -> new Space(row.getString(1), row.getString(2), row.getLong(3)), arguments);
    }
}
