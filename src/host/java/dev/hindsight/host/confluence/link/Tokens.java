package dev.hindsight.host.confluence.link;

import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.host.server.Person;
import java.util.Optional;

/** The access tokens by which people let Confluence act for them in Jira. */
public final class Tokens {

    private final Database database;

    public Tokens(Database database) {
        this.database = database;
    }

    Optional<String> of(Person person) {
        return database
                .jdbc()
                .queryForList("select TOKEN from HOST_TOKEN where USERKEY = ?", String.class, person.confluenceKey())
                .stream()
                .findFirst();
    }

    public void keep(Person person, String token) {
        database.inNewTransaction(() -> {
            forget(person);
            return database.jdbc()
                    .update("insert into HOST_TOKEN (USERKEY, TOKEN) values (?, ?)", person.confluenceKey(), token);
        });
    }

    void forget(Person person) {
        database.jdbc().update("delete from HOST_TOKEN where USERKEY = ?", person.confluenceKey());
    }
}
