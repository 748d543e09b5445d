package dev.hindsight.guard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.Assert.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;

/** Holds the packages to what each may use: an allow-list, so that anything not listed is forbidden. */
public class ArchitectureTest {

    private static final String BASE = "dev.hindsight.";
    private static final Set<String> EVERYBODY = Set.of("java.", "org.jspecify.", "org.slf4j.");
    private static final Set<String> JIRA_CLIENT = Set.of(
            "com.atlassian.jira.rest.client.",
            "com.atlassian.httpclient.",
            "io.atlassian.",
            "org.codehaus.jettison.",
            "org.joda.time.",
            "com.google.common.");

    /** For each package the packages of ours, and then those of others, that it may use. */
    private static final Map<String, Allowed> TABLE = new TreeMap<>(Map.of(
            "finding",
            allow(Set.of(), "javax.xml.stream.", "com.ctc.wstx.", "org.codehaus.stax2."),
            "site",
            allow(Set.of("finding")),
            "action",
            allow(Set.of("finding", "site")),
            "progress",
            allow(Set.of("finding", "site", "action")),
            "render",
            allow(
                    Set.of("finding", "site", "action", "progress"),
                    "com.atlassian.confluence.plugin.services.VelocityHelperService",
                    "com.atlassian.sal.api.message."),
            "jira",
            allow(
                            Set.of("finding", "site", "action"),
                            "com.atlassian.applinks.",
                            "com.atlassian.sal.api.net.",
                            "javax.net.ssl.")
                    .and(JIRA_CLIENT),
            "storage",
            allow(
                    Set.of("finding", "site", "action", "progress"),
                    "com.atlassian.activeobjects.",
                    "net.java.ao.",
                    "com.atlassian.sal.api.transaction.",
                    "org.codehaus.jettison."),
            "confluence",
            allow(
                    Set.of("finding", "site", "action", "progress", "render"),
                    "com.atlassian.confluence.",
                    "com.atlassian.user.",
                    "com.atlassian.plugin.",
                    "com.atlassian.sal.",
                    "com.atlassian.event.",
                    "com.atlassian.scheduler.",
                    "org.springframework.beans.factory.InitializingBean",
                    "org.springframework.beans.factory.DisposableBean"),
            "web",
            allow(
                    Set.of("finding", "site", "action", "progress", "render"),
                    "javax.ws.rs.",
                    "javax.inject.",
                    "javax.servlet.",
                    "com.atlassian.sal.",
                    "com.atlassian.plugins.rest.",
                    "com.atlassian.annotations.")));

    private static JavaClasses classes;

    private record Allowed(Set<String> ours, Set<String> others) {
        Allowed and(Set<String> more) {
            Set<String> all = new TreeSet<>(others);
            all.addAll(more);
            return new Allowed(ours, all);
        }
    }

    private static Allowed allow(Set<String> ours, String... others) {
        return new Allowed(ours, Set.of(others));
    }

    @BeforeClass
    public static void readClasses() {
        classes = new ClassFileImporter().importPath(Path.of("target", "classes", "dev", "hindsight"));
    }

    @Test
    public void everyPackageHasARowInTheTable() {
        Set<String> found = classes.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(TABLE.keySet(), found);
    }

    @Test
    public void packagesUseOnlyWhatTheyMay() {
        TABLE.forEach((room, allowed) -> classes()
                .that(describe("are in " + room, type -> room(type).equals(room)))
                .should()
                .onlyDependOnClassesThat(describe("are allowed to " + room, type -> mayUse(room, allowed, type)))
                .check(classes));
    }

    @Test
    public void packagesFormNoCycle() {
        slices().matching("dev.hindsight.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    public void constructorsOfComponentsTakeAtMostFourThings() {
        List<String> wide = classes.stream()
                .filter(type -> !type.isRecord() && !type.isEnum())
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > 4)
                .map(constructor -> constructor.getOwner().getName())
                .toList();
        assertEquals(List.of(), wide);
    }

    private static boolean mayUse(String room, Allowed allowed, JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        if (type.isPrimitive()) {
            return true;
        }
        if (type.getName().startsWith(BASE)) {
            return room(type).equals(room) || allowed.ours().contains(room(type));
        }
        return startsWithAny(type.getName(), EVERYBODY) || startsWithAny(type.getName(), allowed.others());
    }

    private static boolean startsWithAny(String name, Set<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    /** The first part of a class's package below ours. */
    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(BASE.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
