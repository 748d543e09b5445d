package dev.hindsight.host.confluence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The site's database: statements join the transaction of their thread, and a transaction in which anything failed is rolled
 * back, with an exception for whoever wanted to commit it. Holds no content itself.
 */
public final class Database implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 40;

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

    private final HikariDataSource pool;
    private final DataSource dataSource;
    private final DataSourceTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final boolean postgres;

    /** Opens the database and makes the tables that are absent. */
    public Database(String url) {
        POOL.setLevel(Level.WARNING);
        postgres = url.startsWith("jdbc:postgresql:");
        pool = new HikariDataSource(configuration(postgres ? url : h2(url)));
        DataSource strict = new StrictDataSource(pool);
        dataSource = new TransactionAwareDataSourceProxy(strict);
        transactions = new DataSourceTransactionManager(strict);
        jdbc = new JdbcTemplate(dataSource);
        new Schema(jdbc, postgres).create();
    }

    private static HikariConfig configuration(String url) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setMaximumPoolSize(MOST_CONNECTIONS);
        // Several hosts may share one database, which has no connections for what nobody uses
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(Duration.ofSeconds(20).toMillis());
        return configuration;
    }

    private static String h2(String url) {
        // The host closes the database itself, after the last page is stored
        return url.contains("DB_CLOSE_ON_EXIT") ? url : url + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Connections that join the thread's transaction. */
    public DataSource dataSource() {
        return dataSource;
    }

    public boolean isPostgres() {
        return postgres;
    }

    /** Runs the work in the thread's transaction, or in one of its own when there is none. */
    public <T> T inTransaction(Supplier<T> work) {
        return run(TransactionDefinition.PROPAGATION_REQUIRED, work);
    }

    /** Runs the work in a transaction of its own, whatever the thread is doing. */
    public <T> T inNewTransaction(Supplier<T> work) {
        return run(TransactionDefinition.PROPAGATION_REQUIRES_NEW, work);
    }

    /** Runs the work outside of any transaction. */
    public <T> T outsideTransactions(Callable<T> work) {
        return run(TransactionDefinition.PROPAGATION_NOT_SUPPORTED, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
    private <T> T run(int propagation, Supplier<T> work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template.execute(status -> work.get());
    }

    /** From now on the thread's transaction, if there is one, can only be rolled back. */
    public static void markRollbackOnly() {
        Map<Object, Object> resources = TransactionSynchronizationManager.getResourceMap();
        resources.values().stream()
                .filter(ConnectionHolder.class::isInstance)
                .map(ConnectionHolder.class::cast)
                .forEach(ConnectionHolder::setRollbackOnly);
    }

    @Override
    public void close() {
        pool.close();
    }
}
