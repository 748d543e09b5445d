package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;
import org.objectweb.asm.ClassReader;

/**
 * Holds the imports of the jar against what its classes name. A package that is imported and that the product does not
 * have keeps the plugin from starting; one that is not imported is missed only when a class needs it.
 */
public class ImportsIT {

    /** Packages that only a private library needs, each with the reason. */
    private static final Map<String, String> FOR_LIBRARIES = Map.of(
            "javax.xml.namespace", "names of elements in Woodstox's readers",
            "javax.xml.stream.events", "Woodstox's factories name it",
            "javax.xml.stream.util", "Woodstox's factories name it");

    private static PluginJar jar;
    private static Map<String, ClassReader> ours;

    @BeforeClass
    public static void readTheJar() {
        jar = PluginJar.read();
        ours = ClassFiles.inside(Path.of(System.getProperty("plugin.jar")));
    }

    @Test
    public void everyPackageThatOurClassesNameIsImported() {
        Set<String> named = named(ours);
        named.removeAll(jar.imports().keySet());
        named.remove("org.jspecify.annotations");
        assertEquals(Set.of(), named);
    }

    @Test
    public void everyPackageThatIsImportedIsNamedByAClassOfOursOrHasAReason() {
        Set<String> imported = new TreeSet<>(jar.imports().keySet());
        imported.removeAll(named(ours));
        assertEquals(new TreeSet<>(FOR_LIBRARIES.keySet()), imported);
    }

    @Test
    public void whatIsOptionalIsTakenAwayByATest() {
        Set<String> optional = new TreeSet<>();
        jar.imports().forEach((name, attributes) -> {
            if (attributes.contains("optional")) {
                optional.add(name);
            }
        });
        assertEquals(new TreeSet<>(OptionalImportsIT.LOST.keySet()), optional);
    }

    @Test
    public void whatPrivateLibrariesNameIsThereOrIsKnownToBeDoneWithout() {
        Map<String, ClassReader> libraries = new TreeMap<>();
        jar.privateClasses().forEach((name, content) -> libraries.put(name, new ClassReader(content)));
        Set<String> named = named(libraries);
        named.removeAll(jar.imports().keySet());
        assertEquals(DoneWithout.packages(), named);
    }

    /** The packages of types that are neither Java's own nor in the jar. */
    private static Set<String> named(Map<String, ClassReader> classes) {
        Set<String> inside = new TreeSet<>(ours.keySet());
        inside.addAll(jar.privateClasses().keySet());
        Stream<String> named =
                References.named(classes.values(), type -> !type.startsWith("java/") && !inside.contains(type)).stream()
                        .map(Reference::owner);
        return PluginJar.packages(named.toList());
    }
}
