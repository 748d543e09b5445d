package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import java.util.List;
import java.util.stream.Stream;

/**
 * To whom a page itself is restricted; nobody named means no restriction, but it is still known that there was one. Inheritance is
 * with {@link Access}.
 */
public final class Restrictions {

    /** Stands where a restriction was set, whoever it names. */
    private static final String NOBODY = "-";

    /** Stands before the name of a group, where else the key of a user is. */
    private static final String GROUP = "group:";

    private final Database database;

    Restrictions(Database database) {
        this.database = database;
    }

    public Restriction of(long page, Operation operation) {
        List<String> named = database.jdbc()
                .queryForList(
                        "select USERKEY from HOST_RESTRICTION where CONTENT = ? and OPERATION = ?",
                        String.class,
                        page,
                        operation.name());
        return new Restriction(
                named.stream()
                        .filter(holder -> !holder.startsWith(GROUP) && !holder.equals(NOBODY))
                        .toList(),
                named.stream()
                        .filter(holder -> holder.startsWith(GROUP))
                        .map(holder -> holder.substring(GROUP.length()))
                        .toList());
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

    /** Afterwards just these people and groups are named. */
    public void replace(long page, Operation operation, Restriction restriction) {
        database.inTransaction(() -> {
            database.jdbc()
                    .update("delete from HOST_RESTRICTION where CONTENT = ? and OPERATION = ?", page, operation.name());
            Stream.of(
                            Stream.of(NOBODY),
                            restriction.users().stream(),
                            restriction.groups().stream().map(GROUP::concat))
                    .flatMap(holders -> holders)
                    .forEach(holder -> database.jdbc()
                            .update(
                                    "insert into HOST_RESTRICTION (CONTENT, OPERATION, USERKEY) values (?, ?, ?)",
                                    page,
                                    operation.name(),
                                    holder));
            return page;
        });
    }

    void removeAll(long page) {
        database.jdbc().update("delete from HOST_RESTRICTION where CONTENT = ?", page);
    }
}
