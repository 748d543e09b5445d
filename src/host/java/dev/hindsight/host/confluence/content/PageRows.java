package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The rows of pages and their versions. Reads and writes what it is told; rules and events are with {@link Pages}.
 */
final class PageRows {

    private static final String COLUMNS = "ID, LATEST, SPACEKEY, TITLE, PARENT, STATUS, VERSION, CREATOR, CREATED,"
            + " MODIFIER, MODIFIED, REMARK, BODY";

    /** Keys in any case, and the index on them of use all the same. */
    private static final String IN_SPACE =
            "SPACEKEY = (select SPACEKEY from HOST_SPACE where lower(SPACEKEY) = lower(?))";

    private final JdbcTemplate jdbc;

    PageRows(Database database) {
        this.jdbc = database.jdbc();
    }

    Optional<StoredPage> byId(long id) {
        return first("ID = ?", id);
    }

    /** The row, kept from other writers until the transaction ends. */
    Optional<StoredPage> locked(long id) {
        return first("ID = ? for update", id);
    }

    Optional<StoredPage> current(String spaceKey, String title) {
        return first(IN_SPACE + " and STATUS = 'CURRENT' and lower(TITLE) = lower(?)", spaceKey, title);
    }

    List<StoredPage> inSpace(String spaceKey, PageStatus status) {
        return query(IN_SPACE + " and STATUS = ? order by TITLE", spaceKey, status.name());
    }

    List<StoredPage> children(long parent) {
        return query("PARENT = ? and STATUS = 'CURRENT' order by TITLE", parent);
    }

    /** Old versions, newest first; the page itself is not among them. */
    List<StoredPage> oldVersions(long page) {
        return query("LATEST = ? and STATUS = 'HISTORICAL' order by VERSION desc", page);
    }

    Optional<StoredPage> version(long page, int version) {
        return first("(ID = ? or LATEST = ?) and VERSION = ?", page, page, version);
    }

    /** Stores a new row and returns its id; the id in {@code page} is not looked at. */
    long insert(StoredPage page, @Nullable Long latest) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(
                            "insert into HOST_CONTENT (LATEST, SPACEKEY, TITLE, PARENT, STATUS, VERSION, CREATOR,"
                                    + " CREATED, MODIFIER, MODIFIED, REMARK, BODY)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            new String[] {"id"});
                    Object[] values = {
                        latest,
                        page.spaceKey(),
                        page.title(),
                        boxed(page.parent()),
                        page.status().name(),
                        page.version(),
                        page.creator(),
                        page.created().toEpochMilli(),
                        page.modifier(),
                        page.modified().toEpochMilli(),
                        page.remark(),
                        page.body()
                    };
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    return statement;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void update(StoredPage page) {
        jdbc.update(
                "update HOST_CONTENT set SPACEKEY = ?, TITLE = ?, PARENT = ?, STATUS = ?, VERSION = ?, MODIFIER = ?,"
                        + " MODIFIED = ?, REMARK = ?, BODY = ? where ID = ?",
                page.spaceKey(),
                page.title(),
                boxed(page.parent()),
                page.status().name(),
                page.version(),
                page.modifier(),
                page.modified().toEpochMilli(),
                page.remark(),
                page.body(),
                page.id());
    }

    void moveChildren(long from, OptionalLong to) {
        jdbc.update("update HOST_CONTENT set PARENT = ? where PARENT = ?", boxed(to), from);
    }

    void deleteWithVersions(long id) {
        jdbc.update("delete from HOST_CONTENT where ID = ? or LATEST = ?", id, id);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private Optional<StoredPage> first(String condition, Object... arguments) {
        return query(condition, arguments).stream().findFirst();
    }

    private List<StoredPage> query(String condition, Object... arguments) {
        return jdbc.query(
                "select " + COLUMNS + " from HOST_CONTENT where " + condition, (row, n) -> page(row), arguments);
    }

    private static StoredPage page(ResultSet row) throws SQLException {
        long id = row.getLong("ID");
        long latest = row.getLong("LATEST");
        long latestId = row.wasNull() ? id : latest;
        long parent = row.getLong("PARENT");
        OptionalLong parentId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(parent);
        return new StoredPage(
                id,
                latestId,
                row.getString("SPACEKEY"),
                row.getString("TITLE"),
                parentId,
                PageStatus.valueOf(row.getString("STATUS")),
                row.getInt("VERSION"),
                row.getString("CREATOR"),
                Instant.ofEpochMilli(row.getLong("CREATED")),
                row.getString("MODIFIER"),
                Instant.ofEpochMilli(row.getLong("MODIFIED")),
                row.getString("REMARK"),
                row.getString("BODY"));
    }
}
