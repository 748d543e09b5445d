package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Holds the house to its four rules: pure inside, contact in adapters, nobody uses somebody else's adapter, and
 * capabilities in one order. Each rule reads whole package names, so that a new sub-package is guarded too.
 */
public class ArchitectureTest {

    private static final String BASE = "dev.hindsight.";
    private static final String FRAME = "frame";

    /** The capabilities: each may use those before it. A new one gets its line at the end. */
    private static final List<String> ORDER = List.of(
            "wiki",
            "settings",
            "finding",
            "issue",
            "item",
            "approval",
            "scan",
            "connection",
            "sync",
            "status",
            "health",
            "export",
            "blueprint");

    private static JavaClasses classes;

    @BeforeClass
    public static void readClasses() {
        classes = new ClassFileImporter().importPath(Path.of("target", "classes", "dev", "hindsight"));
    }

    @Test
    public void everyPackageIsACapabilityItsAdapterOrTheFrame() {
        Set<String> others = new TreeSet<>();
        classes.stream()
                .map(type -> type.getPackageName().substring(BASE.length()))
                .filter(name -> !name.equals(FRAME) && !ORDER.contains(name) && !isAdapter(name))
                .forEach(others::add);
        assertEquals(Set.of(), others);
    }

    @Test
    public void partsTakeAtMostFiveThings() {
        Set<String> made = Set.copyOf(Descriptor.read().values("*", "class"));
        List<String> wide = classes.stream()
                .filter(type -> !type.isRecord() && !type.isEnum() && !made.contains(type.getName()))
                .filter(type -> type.getConstructors().stream()
                        .anyMatch(constructor ->
                                constructor.getRawParameterTypes().size() > 5))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), wide);
    }

    private static boolean isAdapter(String room) {
        return ORDER.stream()
                .anyMatch(capability ->
                        room.equals(capability + ".adapter") || room.startsWith(capability + ".adapter."));
    }
}
