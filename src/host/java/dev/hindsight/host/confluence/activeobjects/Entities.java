package dev.hindsight.host.confluence.activeobjects;

import dev.hindsight.host.confluence.database.Database;
import java.util.List;
import java.util.Optional;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;

/** The entities of one enabled plugin; their tables are made, in a transaction of their own, when first needed. */
final class Entities {

    /** For a plugin that is not enabled. */
    static final Entities NONE = new Entities();

    private final @Nullable Database database;
    private final Optional<EntityManager> manager;
    private final List<Class<? extends RawEntity<?>>> types;
    private boolean migrated;

    private Entities() {
        this.database = null;
        this.manager = Optional.empty();
        this.types = List.of();
    }

    Entities(Database database, String namespace, List<Class<? extends RawEntity<?>>> types) {
        this.database = database;
        this.manager = Optional.of(EntityManagers.make(database, namespace));
        this.types = List.copyOf(types);
    }

    synchronized EntityManager ready() {
        if (database == null || manager.isEmpty()) {
            throw new IllegalStateException("Active Objects is not ready: the plugin is not enabled."
                    + " Do not call it from a constructor or from afterPropertiesSet.");
        }
        if (!migrated) {
            database.outsideTransactions(() -> {
                migrate(manager.get());
                return true;
            });
            migrated = true;
        }
        return manager.get();
    }

    @SuppressWarnings("unchecked") // an array of generic classes has no other way
    private void migrate(EntityManager ready) throws Exception {
        ready.migrate(types.toArray(Class[]::new));
    }
}
