package dev.hindsight.frame;

import static org.junit.Assume.assumeTrue;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.approval.adapter.ApprovalRow;
import dev.hindsight.assessment.adapter.AssessmentRow;
import dev.hindsight.audit.adapter.AuditEntryRow;
import dev.hindsight.authoring.adapter.FormEditRow;
import dev.hindsight.blueprint.adapter.ProposedTitleRow;
import dev.hindsight.connection.adapter.LinkRow;
import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.item.adapter.ChangeRow;
import dev.hindsight.item.adapter.CreateLockRow;
import dev.hindsight.item.adapter.ItemRow;
import dev.hindsight.reminder.adapter.ReminderRow;
import dev.hindsight.reviewing.adapter.ReviewRow;
import dev.hindsight.scan.adapter.PageRow;
import dev.hindsight.scan.adapter.PageScanRow;
import dev.hindsight.settings.adapter.SettingRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.atlassian.TablePrefix;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import org.junit.rules.ExternalResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A real database with our tables, empty before each test. The tables are made once for all tests and have a prefix of
 * their own, so that a database with a wiki in it comes to no harm. Connections are pooled and transactions fail as
 * strictly as in the host.
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
            AssessmentRow.class,
            AuditEntryRow.class,
            ReviewRow.class,
            LinkRow.class,
            SettingRow.class,
            ProposedTitleRow.class,
            FormEditRow.class,
            ReminderRow.class);

    private static final String PREFIX = "AO_7E57ED_";
    private static final String H2_URL = "jdbc:h2:mem:storage;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    private static final Map<Kind, Opened> OPENED = new ConcurrentHashMap<>();

    private final Kind kind;

    public TestDatabase(Kind kind) {
        this.kind = kind;
    }

    /** Whether there is a database of this kind to be used. */
    public boolean isThere() {
        return kind != Kind.POSTGRESQL || PostgresDatabase.server().isPresent();
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
        return new EntityManagerActiveObjects(opened().database(), entities());
    }

    /**
     * Adds copies of some rows by one statement.
     *
     * @param where which rows, in SQL
     * @param others expressions for the columns that differ
     */
    public void copyRows(Class<? extends RawEntity<?>> table, String where, Map<String, String> others) {
        String name =
                "\"" + entities().getNameConverters().getTableNameConverter().getName(table) + "\"";
        JdbcTemplate jdbc = opened().database().jdbc();
        List<String> columns = jdbc.query("select * from " + name + " where 1 = 0", TestDatabase::columns).stream()
                .filter(column -> !column.equals("ID"))
                .toList();
        String values = columns.stream()
                .map(column -> others.getOrDefault(column, "\"" + column + "\""))
                .collect(Collectors.joining(", "));
        String names = columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", "));
        jdbc.update("insert into " + name + " (" + names + ") select " + values + " from " + name + " where " + where);
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            columns.add(rows.getMetaData().getColumnName(column));
        }
        return columns;
    }

    /** Has the database count its rows, as it does by itself after a while. */
    public void analyze() {
        opened().database().jdbc().execute("analyze");
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
        return opened().entities();
    }

    private Opened opened() {
        return OPENED.computeIfAbsent(kind, TestDatabase::open);
    }

    private static Opened open(Kind kind) {
        Database database = new Database(kind == Kind.H2 ? H2_URL : postgresUrl());
        Pooled source = new Pooled(database.dataSource());
        DatabaseProvider provider = kind == Kind.H2
                ? new H2DatabaseProvider(source, "PUBLIC")
                : new PostgreSQLDatabaseProvider(source, "public");
        EntityManager entities = new EntityManager(provider, new Configuration());
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Class<? extends RawEntity<?>>[] tables = TABLES.toArray(new Class[0]);
            entities.migrate(tables);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be made in " + kind, e);
        }
        return new Opened(database, entities);
    }

    /** A database for this JVM, since others use the same PostgreSQL at the same time. */
    private static String postgresUrl() {
        PostgresDatabase database =
                PostgresDatabase.on(PostgresDatabase.server().orElseThrow());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database.url();
    }

    private record Opened(Database database, EntityManager entities) {}

    /** Active Objects may close what it borrows, but not the database. */
    private static final class Pooled extends DelegatingDataSource implements DisposableDataSource {

        Pooled(DataSource source) {
            super(source);
        }

        @Override
        public void dispose() {}
    }

    private static final class Configuration implements EntityManagerConfiguration, SchemaConfiguration, TablePrefix {

        @Override
        public String prepend(String name) {
            return PREFIX + name;
        }

        @Override
        public boolean shouldManageTable(String name, boolean caseSensitive) {
            return name.regionMatches(!caseSensitive, 0, PREFIX, 0, PREFIX.length());
        }

        @Override
        @SuppressWarnings("deprecation") // still asked for by the entity manager
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return new SimpleNameConverters(
                    new AtlassianTableNameConverter(this),
                    new AtlassianFieldNameConverter(),
                    new AtlassianSequenceNameConverter(),
                    new AtlassianTriggerNameConverter(),
                    new AtlassianIndexNameConverter(),
                    new AtlassianUniqueNameConverter());
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return this;
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
