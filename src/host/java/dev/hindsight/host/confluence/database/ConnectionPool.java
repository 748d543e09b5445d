package dev.hindsight.host.confluence.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Keeps open connections for reuse, a fixed number at most. Knows nothing of transactions: a connection that comes back is rolled
 * back and set to auto-commit.
 */
final class ConnectionPool extends AbstractDataSource implements AutoCloseable {

    private static final int MOST = 40;

    private final String url;
    private final Semaphore free = new Semaphore(MOST);
    private final Deque<Connection> idle = new ArrayDeque<>();

    ConnectionPool(String url) {
        this.url = url;
    }

    @Override
    public Connection getConnection() throws SQLException {
        acquire();
        try {
            Connection connection = kept();
            return StrictConnection.over(connection, this::giveBack);
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The user is part of the database URL.");
    }

    private void acquire() throws SQLException {
        try {
            if (!free.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new SQLException("No database connection became free in 20 seconds; " + MOST + " are in use.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a database connection.", e);
        }
    }

    private Connection kept() throws SQLException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                Connection connection = idle.pop();
                if (connection.isValid(2)) {
                    return connection;
                }
                connection.close();
            }
        }
        return DriverManager.getConnection(url);
    }

    private void giveBack(Connection connection) throws SQLException {
        try {
            if (connection.isClosed()) {
                return;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            synchronized (idle) {
                idle.push(connection);
            }
        } finally {
            free.release();
        }
    }

    @Override
    public void close() throws SQLException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                idle.pop().close();
            }
        }
    }
}
