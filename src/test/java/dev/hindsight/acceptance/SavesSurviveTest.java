package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import dev.hindsight.frame.PostgresDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Logger PLUGIN_LOG = Logger.getLogger("dev.hindsight");
    private static final List<String> TABLES =
            List.of("CREATE_LOCK", "CHANGE", "PAGE_SCAN", "ITEM", "PAGE", "APPROVAL", "LINK", "SETTING", "AUDIT_ENTRY");

    @Rule
    public final Products products;

    private final Optional<PostgresDatabase> postgres;

    public SavesSurviveTest(String database) {
        boolean onPostgres = database.equals("postgres");
        assumeTrue(
                "Skipped on PostgreSQL, since POSTGRES_URL names no database.",
                !onPostgres || PostgresDatabase.server().isPresent());
        postgres = PostgresDatabase.server().filter(server -> onPostgres).map(PostgresDatabase::on);
        products = Products.embedded(
                "survival-" + database,
                postgres.map(empty -> Map.of("host.db", empty.url())).orElse(Map.of()));
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
        postgres.ifPresent(PostgresDatabase::close);
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
