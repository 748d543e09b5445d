package dev.hindsight.host.confluence.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assume.assumeTrue;

import dev.hindsight.frame.PostgresDatabase;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.UnexpectedRollbackException;

@RunWith(Parameterized.class)
public class TransactionsTest {

    private static final String LABEL = "insert into HOST_LABEL (CONTENT, NAME) values (?, ?)";

    private final String url;
    private final String label = UUID.randomUUID().toString();
    private Database database;

    @SuppressWarnings("NullAway.Init") // opened before each test
    public TransactionsTest(String kind, String url) {
        this.url = url;
    }

    @Parameters(name = "{0}")
    public static Object[][] databases() {
        return new Object[][] {
            {"H2", "jdbc:h2:mem:" + UUID.randomUUID()},
            {"PostgreSQL", PostgresDatabase.server().orElse("")}
        };
    }

    @Before
    public void open() {
        assumeTrue("Skipped: neither postgres.url nor POSTGRES_URL is set", !url.isEmpty());
        database = new Database(url);
    }

    @After
    public void close() {
        if (!url.isEmpty()) {
            database.close();
        }
    }

    @Test
    public void keepsWhatATransactionWrote() {
        database.inTransaction(() -> jdbc().update(LABEL, 1, label));

        assertEquals(1, labels());
    }

    @Test
    public void undoesEverythingWhenTheWorkThrows() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    jdbc().update(LABEL, 1, label);
                    throw new IllegalStateException("planted");
                }));

        assertEquals(0, labels());
    }

    @Test
    public void undoesEverythingWhenAnInnerTransactionFailsUnheard() {
        assertThrows(
                UnexpectedRollbackException.class,
                () -> database.inTransaction(() -> {
                    jdbc().update(LABEL, 1, label);
                    assertThrows(
                            IllegalStateException.class,
                            () -> database.inTransaction(() -> {
                                throw new IllegalStateException("planted");
                            }));
                    return true;
                }));

        assertEquals(0, labels());
    }

    @Test
    public void undoesEverythingWhenAStatementFailsUnheard() {
        assertThrows(
                UnexpectedRollbackException.class,
                () -> database.inTransaction(() -> {
                    jdbc().update(LABEL, 1, label);
                    assertThrows(DataAccessException.class, () -> jdbc().update(LABEL, 1, label));
                    return true;
                }));

        assertEquals(0, labels());
    }

    @Test
    public void ignoresStatementsAfterAFailedOne() {
        assertThrows(
                UnexpectedRollbackException.class,
                () -> database.inTransaction(() -> {
                    assertThrows(DataAccessException.class, () -> jdbc().update("nonsense"));
                    assertThrows(DataAccessException.class, () -> jdbc().update(LABEL, 1, label));
                    return true;
                }));
    }

    @Test
    public void keepsATransactionOfItsOwnWhenTheOuterOneIsUndone() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    database.inNewTransaction(() -> jdbc().update(LABEL, 1, label));
                    throw new IllegalStateException("planted");
                }));

        assertEquals(1, labels());
    }

    @Test
    public void harmsNobodyWithAFailedStatementOutsideTransactions() {
        assertThrows(DataAccessException.class, () -> jdbc().update("nonsense"));

        assertEquals(1, jdbc().update(LABEL, 1, label));
    }

    private int labels() {
        Integer count = jdbc().queryForObject("select count(*) from HOST_LABEL where NAME = ?", Integer.class, label);
        return count == null ? 0 : count;
    }

    private JdbcTemplate jdbc() {
        return database.jdbc();
    }
}
