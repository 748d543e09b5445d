package dev.hindsight.host.confluence.activeobjects;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import dev.hindsight.host.confluence.database.Database;
import java.sql.SQLException;
import java.util.List;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/**
 * Active Objects as a plugin sees it: on the site's database, in the thread's transaction, with tables that are made at the first
 * use. Before the plugin is enabled, and after, every call fails.
 */
public final class PluginTables implements ActiveObjects {

    private final Database database;
    private volatile Entities entities = Entities.NONE;

    public PluginTables(Database database) {
        this.database = database;
    }

    /** From now on calls are answered. */
    public void open(String namespace, List<Class<? extends RawEntity<?>>> types) {
        entities = new Entities(database, namespace, types);
    }

    /** From now on calls fail again. */
    public void close() {
        entities = Entities.NONE;
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        return run(manager -> manager.create(type, params));
    }

    @Override
    public void delete(RawEntity<?>... rows) {
        run(manager -> {
            manager.delete(rows);
            return rows.length;
        });
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return run(manager -> manager.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return run(manager -> manager.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        run(manager -> {
            manager.stream(type, query, callback);
            return query;
        });
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        return run(manager -> manager.count(type, query));
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        entities.ready();
        return database.inTransaction(callback::doInTransaction);
    }

    private <T> T run(Call<T> call) {
        try {
            return call.on(entities.ready());
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    /** One statement or a few. */
    private interface Call<T> {
        T on(EntityManager manager) throws SQLException;
    }
}
