package dev.hindsight.host.confluence.services;

import dev.hindsight.host.confluence.database.Database;
import java.util.Optional;

/** Small named texts that the site keeps in its database. Knows nothing of their meaning. */
public final class Settings implements Preferences.Store {

    private final Database database;

    public Settings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String name) {
        return database
                .jdbc()
                .queryForList("select CONTENT from HOST_SETTING where NAME = ?", String.class, name)
                .stream()
                .findFirst();
    }

    @Override
    public void put(String name, String content) {
        database.inTransaction(() -> {
            remove(name);
            return database.jdbc().update("insert into HOST_SETTING (NAME, CONTENT) values (?, ?)", name, content);
        });
    }

    public void remove(String name) {
        database.jdbc().update("delete from HOST_SETTING where NAME = ?", name);
    }
}
