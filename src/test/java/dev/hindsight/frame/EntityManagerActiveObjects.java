package dev.hindsight.frame;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import dev.hindsight.host.confluence.database.Database;
import java.sql.SQLException;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/**
 * The host's Active Objects over an entity manager whose statements can be listened to, for tests: a transaction joins the
 * one that its thread is in, reads what is committed, and is undone by an exception.
 */
final class EntityManagerActiveObjects implements ActiveObjects {

    private final Database database;
    private final EntityManager entities;

    EntityManagerActiveObjects(Database database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        return database.inTransaction(callback::doInTransaction);
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        return attempt(() -> entities.create(type, params));
    }

    @Override
    public void delete(RawEntity<?>... rows) {
        attempt(() -> {
            entities.delete(rows);
            return rows;
        });
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return attempt(() -> entities.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return attempt(() -> entities.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        attempt(() -> {
            entities.stream(type, query, callback);
            return query;
        });
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        return attempt(() -> entities.count(type, query));
    }

    private static <T> T attempt(Statement<T> statement) {
        try {
            return statement.run();
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    private interface Statement<T> {
        T run() throws SQLException;
    }
}
