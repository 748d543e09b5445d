package dev.hindsight.guard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.Assert.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            "audit",
            "settings",
            "finding",
            "review",
            "quality",
            "screen",
            "issue",
            "item",
            "assessment",
            "approval",
            "scan",
            "connection",
            "sync",
            "authoring",
            "status",
            "figures",
            "programme",
            "reviewing",
            "forecast",
            "health",
            "export",
            "history",
            "blueprint",
            "reminder");

    private static final Set<String> EVERYBODY = Set.of("java.", "org.jspecify.", "org.slf4j.");
    private static final Set<String> XML = Set.of("javax.xml.stream.", "com.ctc.wstx.", "org.codehaus.stax2.");
    private static final Set<String> SIGNATURES = Set.of("javax.crypto.");
    private static final Set<String> TABLES =
            Set.of("com.atlassian.activeobjects.", "net.java.ao.", "com.atlassian.sal.api.transaction.");
    private static final Set<String> JIRA = Set.of(
            "com.atlassian.jira.",
            "com.atlassian.httpclient.",
            "com.atlassian.applinks.",
            "com.atlassian.sal.api.net.",
            "io.atlassian.",
            "org.joda.time.",
            "com.google.common.",
            "javax.net.ssl.");
    private static final Set<String> JSON = Set.of("org.codehaus.jettison.");
    private static final Set<String> CACHE = Set.of("com.google.common.cache.");
    private static final Set<String> HOST = Set.of(
            "com.atlassian.annotations.",
            "com.atlassian.confluence.",
            "com.atlassian.event.",
            "com.atlassian.mail.",
            "com.atlassian.plugin.",
            "com.atlassian.plugins.rest.",
            "com.atlassian.sal.",
            "com.atlassian.scheduler.",
            "com.atlassian.user.",
            "javax.inject.",
            "javax.mail.",
            "javax.servlet.",
            "javax.ws.rs.",
            "org.osgi.framework.",
            "org.springframework.beans.factory.InitializingBean",
            "org.springframework.beans.factory.DisposableBean");

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
    public void capabilitiesArePureAndUseOnlyThoseBeforeThem() {
        for (int place = 0; place < ORDER.size(); place++) {
            String capability = ORDER.get(place);
            Set<String> before = Set.copyOf(ORDER.subList(0, place + 1));
            Set<String> others = switch (capability) {
                case "finding" -> XML;
                case "connection" -> SIGNATURES;
                default -> Set.of();
            };
            check("are in " + capability, capability::equals, used -> before.contains(used.room()) || used.is(others));
        }
    }

    @Test
    public void adaptersUseTheirOwnCapabilityTheTopsOfOthersAndTheFrame() {
        for (String capability : ORDER) {
            check(
                    "are adapters of " + capability,
                    room -> isAdapter(room) && root(room).equals(capability),
                    used -> root(used.room()).equals(capability)
                            || ORDER.contains(used.room())
                            || used.room().equals(FRAME)
                            || (!used.isOurs() && mayTouch(capability, used)));
        }
    }

    @Test
    public void theFrameUsesTopsAndTheHost() {
        check(
                "are in the frame",
                FRAME::equals,
                used -> used.room().equals(FRAME)
                        || ORDER.contains(used.room())
                        || used.is(HOST)
                        || used.is(TABLES)
                        || used.is(JSON));
    }

    @Test
    public void partsTakeAtMostFiveThings() {
        Set<String> made = Set.copyOf(Descriptor.read().classes());
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

    /** The descriptor names roots and adapters, not the parts that a root builds with {@code new}. */
    @Test
    public void theDescriptorNamesAtMostEightyComponents() {
        int components = Descriptor.read().components().size();
        assertEquals(components + " components", true, components <= 80);
    }

    @Test
    public void noFolderHoldsMoreThanThirtyFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Map<Path, Long> full = files.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
            full.values().removeIf(count -> count <= 30);
            assertEquals(Map.of(), full);
        }
    }

    private static boolean mayTouch(String capability, Used used) {
        return used.is(HOST)
                || used.is(TABLES)
                || used.is(JSON)
                || used.is(CACHE)
                || (capability.equals("issue") && used.is(JIRA));
    }

    private interface Allowed {
        boolean admits(Used used);
    }

    private interface Rooms {
        boolean contains(String room);
    }

    /** A type that is used, by the package below ours that it is in; empty text for a type of others. */
    private record Used(String name, String room) {
        static Used of(JavaClass type) {
            JavaClass used = type.getBaseComponentType();
            String room =
                    used.getName().startsWith(BASE) ? used.getPackageName().substring(BASE.length()) : "";
            return new Used(used.getName(), room);
        }

        boolean isOurs() {
            return name.startsWith(BASE);
        }

        boolean is(Set<String> prefixes) {
            return prefixes.stream().anyMatch(name::startsWith);
        }
    }

    private static void check(String which, Rooms rooms, Allowed allowed) {
        classes()
                .that(describe(which, type -> rooms.contains(Used.of(type).room())))
                .should()
                .onlyDependOnClassesThat(describe("are allowed to those that " + which, type -> {
                    Used used = Used.of(type);
                    return type.getBaseComponentType().isPrimitive() || used.is(EVERYBODY) || allowed.admits(used);
                }))
                .allowEmptyShould(true)
                .check(classes);
    }

    private static boolean isAdapter(String room) {
        return ORDER.stream()
                .anyMatch(capability ->
                        room.equals(capability + ".adapter") || room.startsWith(capability + ".adapter."));
    }

    private static String root(String room) {
        int dot = room.indexOf('.');
        return dot < 0 ? room : room.substring(0, dot);
    }
}
