package dev.hindsight.host.confluence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A connection on which a failed statement ends the transaction, as on PostgreSQL: whatever follows fails, and nothing is
 * committed. Used by one thread at a time, like any connection.
 */
final class StrictConnection implements InvocationHandler {

    private final Connection connection;
    private boolean failed;

    private StrictConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) {
        return proxy(Connection.class, new StrictConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                return guarded(method, arguments);
            }
        }
    }

    private @Nullable Object guarded(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("commit") && failed) {
            throw new SQLException("A statement of this transaction failed; it cannot be committed.");
        }
        if (method.getName().equals("rollback")) {
            failed = false;
        }
        Object result = method.getName().startsWith("prepare")
                ? strictly(connection, method, arguments)
                : call(connection, method, arguments);
        return result instanceof Statement statement ? strict(statement) : result;
    }

    private Statement strict(Statement statement) {
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (proxy, method, arguments) -> execute(statement, method, arguments));
    }

    private @Nullable Object execute(Statement statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return method.getName().startsWith("execute")
                ? strictly(statement, method, arguments)
                : call(statement, method, arguments);
    }

    /** Some databases refuse a bad statement when it is prepared, others when it is executed. */
    private @Nullable Object strictly(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (failed) {
            throw new SQLException("A statement of this transaction failed before; commands are ignored.", "25P02");
        }
        try {
            return call(target, method, arguments);
        } catch (SQLException e) {
            // In auto-commit mode a failed statement harms nobody else
            failed = !connection.getAutoCommit();
            if (failed && TransactionSynchronizationManager.isActualTransactionActive()) {
                Database.markRollbackOnly();
            }
            throw e;
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(StrictConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
