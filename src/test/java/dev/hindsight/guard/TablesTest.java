package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import dev.hindsight.frame.TestDatabase;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.RawEntity;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.schema.Table;
import org.junit.Test;

/** Keeps the tables within what every database that Confluence runs on can hold; a name too long stops the plugin's start. */
public class TablesTest {

    private static final int LONGEST_TABLE = 20;
    private static final int LONGEST_COLUMN = 30;
    private static final Set<String> RESERVED = Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");

    private final List<String> listed = Descriptor.read().texts("entity");

    @Test
    public void theDescriptorListsEveryTable() {
        Set<String> tables = new TreeSet<>();
        ClassFiles.ofThePlugin().keySet().stream()
                .map(Types::load)
                .filter(type -> type.isInterface() && RawEntity.class.isAssignableFrom(type))
                .map(Class::getName)
                .forEach(tables::add);
        assertEquals(tables, new TreeSet<>(listed));
    }

    @Test
    public void everyTableIsTestedInDatabases() {
        Set<String> tested = TestDatabase.TABLES.stream().map(Class::getName).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(listed), new TreeSet<>(tested));
    }

    @Test
    public void namesOfTablesAreGivenAndShort() {
        List<String> wrong = entities()
                .filter(type -> !type.isAnnotationPresent(Table.class)
                        || type.getAnnotation(Table.class).value().length() > LONGEST_TABLE)
                .map(Class::getName)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    public void namesOfColumnsAreShortAndNotReserved() {
        AtlassianFieldNameConverter names = new AtlassianFieldNameConverter();
        List<String> wrong = entities()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(TablesTest::isColumn)
                .map(names::getName)
                .filter(column -> column.length() > LONGEST_COLUMN || RESERVED.contains(column))
                .toList();
        assertEquals(List.of(), wrong);
    }

    private Stream<Class<?>> entities() {
        return listed.stream().map(Types::load);
    }

    private static boolean isColumn(Method method) {
        return method.getDeclaringClass().getName().startsWith("dev.hindsight.")
                && (method.getName().startsWith("get") || method.getName().startsWith("is"));
    }
}
