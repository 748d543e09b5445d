package dev.hindsight.host.confluence.activeobjects;

import dev.hindsight.host.confluence.database.Database;
import net.java.ao.DatabaseProvider;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
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

/** Makes entity managers with the product's names for tables, columns, indexes and sequences. */
final class EntityManagers {

    private EntityManagers() {}

    static EntityManager make(Database database, String namespace) {
        SharedDataSource source = new SharedDataSource(database.dataSource());
        DatabaseProvider provider = database.isPostgres()
                ? new PostgreSQLDatabaseProvider(source, "public")
                : new H2DatabaseProvider(source, "PUBLIC");
        NamespacePrefix prefix = new NamespacePrefix(TableNamespace.prefix(namespace));
        return new EntityManager(provider, new Configuration(names(prefix), prefix));
    }

    private static NameConverters names(NamespacePrefix prefix) {
        return new SimpleNameConverters(
                new AtlassianTableNameConverter(prefix),
                new AtlassianFieldNameConverter(),
                new AtlassianSequenceNameConverter(),
                new AtlassianTriggerNameConverter(),
                new AtlassianIndexNameConverter(),
                new AtlassianUniqueNameConverter());
    }

    private record NamespacePrefix(String text) implements TablePrefix, SchemaConfiguration {

        @Override
        public String prepend(String name) {
            return text + "_" + name;
        }

        @Override
        public boolean shouldManageTable(String name, boolean caseSensitive) {
            return name.regionMatches(!caseSensitive, 0, text + "_", 0, text.length() + 1);
        }
    }

    private record Configuration(NameConverters names, NamespacePrefix prefix) implements EntityManagerConfiguration {

        @Override
        @SuppressWarnings("deprecation") // still asked for by the entity manager
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return names;
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return prefix;
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
