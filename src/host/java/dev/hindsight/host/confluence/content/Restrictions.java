package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import java.util.Collection;
import java.util.List;

/** To whom a page itself is restricted; nobody named means no restriction. Inheritance is with {@link Access}. */
public final class Restrictions {

    private final Database database;

    Restrictions(Database database) {
        this.database = database;
    }

    /** User keys, in a fixed order. */
    public List<String> of(long page, Operation operation) {
        return database.jdbc()
                .queryForList(
                        "select USERKEY from HOST_RESTRICTION where CONTENT = ? and OPERATION = ? order by USERKEY",
                        String.class,
                        page,
                        operation.name());
    }

    /** Afterwards just these people, by user key, are named. */
    public void replace(long page, Operation operation, Collection<String> userKeys) {
        database.inTransaction(() -> {
            database.jdbc()
                    .update("delete from HOST_RESTRICTION where CONTENT = ? and OPERATION = ?", page, operation.name());
            userKeys.stream()
                    .distinct()
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
