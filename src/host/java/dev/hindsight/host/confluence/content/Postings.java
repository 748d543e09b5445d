package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Keeps blog posts and comments, so that macros can be seen on them. Asks nobody's permission. */
public final class Postings {

    private static final String COLUMNS = "KIND, CONTAINER, SPACEKEY, TITLE, CREATOR, BODY";

    private final JdbcTemplate jdbc;

    public Postings(Database database) {
        this.jdbc = database.jdbc();
    }

    /** Stores a new one and returns it with its id and ids for its macros. */
    public Posting add(Posting posting) {
        StorageFormat.check(posting.body());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(
                            "insert into HOST_POSTING (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)",
                            new String[] {"id"});
                    statement.setString(1, posting.kind());
                    statement.setObject(2, boxed(posting.container()));
                    statement.setString(3, posting.spaceKey());
                    statement.setString(4, posting.title());
                    statement.setString(5, posting.creator());
                    statement.setString(6, MacroIds.give(posting.body()));
                    return statement;
                },
                key);
        return byId(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    public Optional<Posting> byId(long id) {
        return jdbc
                .query("select ID, " + COLUMNS + " from HOST_POSTING where ID = ?", (row, n) -> posting(row), id)
                .stream()
                .findFirst();
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static Posting posting(ResultSet row) throws SQLException {
        long container = row.getLong("CONTAINER");
        OptionalLong page = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(container);
        return new Posting(
                row.getLong("ID"),
                row.getString("KIND"),
                page,
                row.getString("SPACEKEY"),
                row.getString("TITLE"),
                row.getString("CREATOR"),
                row.getString("BODY"));
    }
}
