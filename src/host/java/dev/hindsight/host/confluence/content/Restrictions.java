package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * To whom a page itself is restricted; nobody named means no restriction, but it is still known that there was one. Inheritance is
 * with {@link Access}.
 */
public final class Restrictions {

    /** Stands where a restriction was set, whoever it names. */
    private static final String NOBODY = "-";

    private final Database database;

    Restrictions(Database database) {
        this.database = database;
    }

    /** User keys, in a fixed order. */
    public List<String> of(long page, Operation operation) {
        return database.jdbc()
                .queryForList(
                        "select USERKEY from HOST_RESTRICTION where CONTENT = ? and OPERATION = ? and USERKEY <> ? order by USERKEY",
                        String.class,
                        page,
                        operation.name(),
                        NOBODY);
    }

    /** Whether a restriction was ever set, lifted ones too. */
    public boolean wereSet(long page, Operation operation) {
        return !database.jdbc()
                .queryForList(
                        "select USERKEY from HOST_RESTRICTION where CONTENT = ? and OPERATION = ?",
                        page,
                        operation.name())
                .isEmpty();
    }

    /** Afterwards just these people, by user key, are named. */
    public void replace(long page, Operation operation, Collection<String> userKeys) {
        database.inTransaction(() -> {
            database.jdbc()
                    .update("delete from HOST_RESTRICTION where CONTENT = ? and OPERATION = ?", page, operation.name());
            Stream.concat(Stream.of(NOBODY), userKeys.stream().distinct())
                    .forEach(key -> database.jdbc()
                            .update(
                                    "insert into HOST_RESTRICTION (CONTENT, OPERATION, USERKEY) values (?, ?, ?)",
                                    page,
                                    operation.name(),
                                    key));
            return userKeys.size();
        });
    }

    void removeAll(long page) {
        database.jdbc().update("delete from HOST_RESTRICTION where CONTENT = ?", page);
    }
}
