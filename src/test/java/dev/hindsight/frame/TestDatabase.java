package dev.hindsight.frame;

import static org.junit.Assume.assumeTrue;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.approval.adapter.ApprovalRow;
import dev.hindsight.connection.adapter.LinkRow;
import dev.hindsight.item.adapter.ChangeRow;
import dev.hindsight.item.adapter.CreateLockRow;
import dev.hindsight.item.adapter.ItemRow;
import dev.hindsight.scan.adapter.PageRow;
import dev.hindsight.scan.adapter.PageScanRow;
import dev.hindsight.settings.adapter.SettingRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.java.ao.DatabaseProvider;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.atlassian.TablePrefix;
import net.java.ao.builder.EntityManagerBuilder;
import org.junit.rules.ExternalResource;

/**
 * A real database with our tables, empty before each test. The tables are made once for all tests and have a prefix of
 * their own, so that a database with a wiki in it comes to no harm.
 */
public final class TestDatabase extends ExternalResource {

    /** The databases that storage is tested on. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    /** All tables of the plugin. */
    public static final List<Class<? extends RawEntity<?>>> TABLES = List.of(
            PageRow.class,
            PageScanRow.class,
            ItemRow.class,
            CreateLockRow.class,
            ChangeRow.class,
            ApprovalRow.class,
            LinkRow.class,
            SettingRow.class);

    private static final TablePrefix PREFIX = name -> "AO_7E57ED_" + name;
    private static final String H2_URL = "jdbc:h2:mem:storage;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    private static final Map<Kind, EntityManager> MANAGERS = new ConcurrentHashMap<>();

    private final Kind kind;

    public TestDatabase(Kind kind) {
        this.kind = kind;
    }

    /** Whether there is a database of this kind to be used. */
    public boolean isThere() {
        return kind != Kind.POSTGRESQL || !postgresUrl().isEmpty();
    }

    @Override
    protected void before() throws SQLException {
        assumeTrue(
                "Skipped: neither the system property postgres.url nor the environment variable POSTGRES_URL is set",
                isThere());
        empty();
    }

    /** Removes all rows. */
    public void empty() throws SQLException {
        for (Class<? extends RawEntity<?>> table : TABLES) {
            clear(table);
        }
    }

    @SuppressWarnings("unchecked")
    private void clear(Class<? extends RawEntity<?>> table) throws SQLException {
        entities().deleteWithSQL((Class<? extends RawEntity<Integer>>) table, null);
    }

    /** The host's interface to this database, as each node of a cluster would have one. */
    public ActiveObjects activeObjects() {
        return new EntityManagerActiveObjects(entities());
    }

    /** The statements that some work sends. */
    public List<String> statements(Runnable work) {
        List<String> sent = new CopyOnWriteArrayList<>();
        DatabaseProvider.SqlListener listener = sent::add;
        entities().getProvider().addSqlListener(listener);
        try {
            work.run();
        } finally {
            entities().getProvider().removeSqlListener(listener);
        }
        return sent;
    }

    EntityManager entities() {
        return MANAGERS.computeIfAbsent(kind, TestDatabase::withTables);
    }

    private static EntityManager withTables(Kind kind) {
        EntityManager entities = EntityManagerBuilder.url(kind == Kind.H2 ? H2_URL : postgresUrl())
                .username("")
                .password("")
                .schema(kind == Kind.H2 ? "PUBLIC" : "public")
                .none()
                .tableNameConverter(new AtlassianTableNameConverter(PREFIX))
                .fieldNameConverter(new AtlassianFieldNameConverter())
                .sequenceNameConverter(new AtlassianSequenceNameConverter())
                .triggerNameConverter(new AtlassianTriggerNameConverter())
                .indexNameConverter(new AtlassianIndexNameConverter())
                .uniqueNameConverter(new AtlassianUniqueNameConverter())
                .build();
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Class<? extends RawEntity<?>>[] tables = TABLES.toArray(new Class[0]);
            entities.migrate(tables);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be made in " + kind, e);
        }
        return entities;
    }

    private static String postgresUrl() {
        String fromEnvironment = System.getenv("POSTGRES_URL");
        return System.getProperty("postgres.url", fromEnvironment == null ? "" : fromEnvironment);
    }
}
