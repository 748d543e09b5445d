package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Whatever is broken on our side, authors can save their pages and readers can read them. On H2 and PostgreSQL. */
@RunWith(Parameterized.class)
public class SavesSurviveTest {

    private static final String POSTGRES = System.getenv().getOrDefault("POSTGRES_URL", "");
    private static final Logger PLUGIN_LOG = Logger.getLogger("dev.hindsight");
    private static final List<String> TABLES =
            List.of("CREATE_LOCK", "CHANGE", "PAGE_SCAN", "ITEM", "PAGE", "APPROVAL", "LINK", "SETTING", "AUDIT_ENTRY");

    @Rule
    public final Products products;

    public SavesSurviveTest(String database) {
        assumeFalse(
                "Skipped on PostgreSQL, since POSTGRES_URL names no database.",
                database.equals("postgres") && POSTGRES.isEmpty());
        products = Products.embedded(
                "survival-" + database, database.equals("postgres") ? Map.of("host.db", emptyDatabase()) : Map.of());
    }

    /** A database beside the one that the environment names, so that nothing of an earlier run is in it. */
    private static String emptyDatabase() {
        try (Connection connection = DriverManager.getConnection(POSTGRES);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS hindsight_survival");
            statement.execute("CREATE DATABASE hindsight_survival");
        } catch (SQLException e) {
            throw new IllegalStateException("POSTGRES_URL must name an account that may create databases.", e);
        }
        return POSTGRES.replaceFirst("(//[^/]+/)[^?]*", "$1hindsight_survival");
    }

    /** Our complaints are to be expected here. */
    @Before
    public void hush() {
        PLUGIN_LOG.setLevel(Level.OFF);
    }

    /** A host without tables would go on complaining. */
    @After
    public void stopAndSpeakUp() {
        products.host().stop();
        PLUGIN_LOG.setLevel(null);
    }

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("h2", "postgres");
    }

    @Test
    public void pagesAreSavedAndShownWithoutOurTables() {
        Wiki author = products.author();
        String title = "Before " + UUID.randomUUID();
        PublishedPage before = author.publish(finding(title));
        Await.until(
                "tracked",
                products.patience(),
                () -> author.findings(before),
                facts -> facts.get(0).tracked());
        TABLES.forEach(table ->
                products.host().execute("DROP TABLE \"" + products.host().table(table) + "\""));

        PublishedPage created = author.publish(finding("After"));
        PublishedPage updated = author.republish(before, finding(title + " again"));
        author.trash(updated);

        assertEquals(1, created.version());
        String view = author.view(created);
        assertTrue(view, view.contains("What happened, and why."));
        assertTrue(view, view.contains("be displayed"));
    }

    private String finding(String title) {
        return FindingMarkup.titled(title)
                .owner(products.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
