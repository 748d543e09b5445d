package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Test;

/** Keeps the plugin's jar to what it should hold, and its manifest to what Confluence can provide. */
public class PluginJarIT {

    /** The private libraries by the names of their files, without versions. */
    private static final Set<String> LIBRARIES = new TreeSet<>(Set.of(
            "commons-lang3",
            "failureaccess",
            "guava",
            "httpcore",
            "jettison",
            "jira-rest-java-client",
            "joda-time",
            "stax2-api",
            "woodstox-core"));

    /** What the host brings, or what must not come along by mistake, as beginnings of internal names. */
    private static final List<String> FOREIGN = List.of(
            "com/atlassian/confluence/",
            "com/atlassian/event/",
            "com/atlassian/sal/",
            "javax/",
            "jakarta/",
            "net/java/ao/",
            "org/checkerframework/",
            "org/glassfish/",
            "org/slf4j/",
            "org/springframework/");

    private static PluginJar jar;

    @BeforeClass
    public static void readTheJar() {
        jar = PluginJar.read();
    }

    @Test
    public void theProductTransformsThePluginBecauseTheManifestHasNoPluginKey() {
        assertEquals("", jar.header("Atlassian-Plugin-Key"));
        assertEquals("dev.hindsight", jar.header("Bundle-SymbolicName"));
    }

    @Test
    public void nothingIsExportedAndNothingButPackagesIsRequired() {
        for (String header : List.of(
                "Export-Package",
                "Export-Service",
                "Require-Bundle",
                "Require-Capability",
                "Provide-Capability",
                "DynamicImport-Package",
                "Bundle-Activator",
                "Fragment-Host")) {
            assertEquals(header, "", jar.header(header));
        }
    }

    @Test
    public void theClassesAreOursAndNeitherTheHostsNorTests() {
        List<String> others = jar.entriesThat(name -> name.endsWith(".class")
                && (!name.startsWith("dev/hindsight/")
                        || name.startsWith("dev/hindsight/host/")
                        || name.endsWith("Test.class")
                        || name.endsWith("IT.class")));
        assertEquals(List.of(), others);
        assertEquals(
                ClassFiles.ofThePlugin().size(),
                jar.entriesThat(name -> name.endsWith(".class")).size());
    }

    @Test
    public void thePrivateLibrariesAreThoseAgreedAndAllOnTheClassPath() {
        Set<String> names = new TreeSet<>();
        jar.libraries().keySet().forEach(file -> names.add(file.replaceFirst("(-[\\d.]+(-jre)?)?\\.jar$", "")));
        assertEquals(LIBRARIES, names);
        Set<String> path = new TreeSet<>(Set.of("."));
        jar.libraries().keySet().forEach(file -> path.add(PluginJar.LIBRARIES + file));
        assertEquals(path, new TreeSet<>(List.of(jar.header("Bundle-ClassPath").split(","))));
    }

    @Test
    public void noPrivateLibraryHoldsAClassThatIsTheHosts() {
        List<String> found = jar.privateClasses().keySet().stream()
                .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
                .sorted()
                .limit(5)
                .toList();
        assertEquals(List.of(), found);
    }

    /** Who looks for a service on a thread that has our class loader would be given a class of ours for it. */
    @Test
    public void neitherTheJarNorALibraryInItOffersAService() {
        Set<String> offers = new TreeSet<>();
        jar.libraries()
                .forEach((library, entries) -> entries.keySet().stream()
                        .filter(PluginJarIT::offersAService)
                        .forEach(entry -> offers.add(library + " " + entry)));
        offers.addAll(jar.entriesThat(PluginJarIT::offersAService));
        assertEquals(Set.of(), offers);
    }

    @Test
    public void noClassComesTwice() {
        int all = jar.libraries().values().stream()
                .mapToInt(library -> (int) library.keySet().stream()
                        .filter(name -> name.endsWith(".class")
                                && !name.startsWith("META-INF/")
                                && !name.equals("module-info.class"))
                        .count())
                .sum();
        assertEquals(jar.privateClasses().size(), all);
    }

    @Test
    public void theRestApiOfTheJiraClientIsRenamedAndOursIsTheHosts() {
        assertTrue(jar.privateClasses().containsKey("dev/hindsight/embedded/rs/core/UriBuilder"));
        assertTrue(jar.privateClasses().containsKey("dev/hindsight/embedded/jersey/internal/RuntimeDelegateImpl"));
        assertEquals("version=\"[2.0,3)\"", jar.imports().get("javax.ws.rs"));
    }

    @Test
    public void theJarHoldsItsLicenceItsDescriptorAndAllOfItsResources() {
        assertTrue(jar.text("META-INF/LICENSE").contains("Apache License"));
        for (String library : List.of("Guava", "Woodstox", "Jersey", "Jira REST Java Client")) {
            assertTrue(library, jar.text("META-INF/NOTICE").contains(library));
        }
        assertEquals(Set.of(), missingResources());
        String descriptor = jar.text("atlassian-plugin.xml");
        assertTrue(descriptor.contains("<version>" + jar.header("Bundle-Version") + "</version>"));
        assertEquals(-1, descriptor.indexOf("${"));
    }

    /** Confluence takes a jar of the version that it has for the same, and a lower one for no upgrade. */
    @Test
    public void theJarForConfluence10HasTheHigherVersionInManifestDescriptorAndName() {
        PluginJar later = PluginJar.read(ProductLine.CONFLUENCE_10.jar());
        String version = later.header("Bundle-Version");
        assertEquals("1." + jar.header("Bundle-Version").replaceFirst("^0\\.", ""), version);
        assertEquals(
                version,
                Descriptor.of(later.text("atlassian-plugin.xml"))
                        .texts("version")
                        .get(0));
        assertEquals(
                "hindsight-" + version + "-confluence10.jar",
                String.valueOf(ProductLine.CONFLUENCE_10.jar().getFileName()));
        assertEquals(
                "hindsight-" + jar.header("Bundle-Version") + ".jar",
                String.valueOf(ProductLine.CONFLUENCE_9.jar().getFileName()));
    }

    @Test
    public void nothingElseIsInTheJar() {
        List<String> others = jar.entriesThat(name -> !name.endsWith(".class")
                && !name.startsWith(PluginJar.LIBRARIES)
                && !name.startsWith("META-INF/maven/dev.hindsight/hindsight/")
                && !Resources.names().contains(name)
                && !Set.of(
                                "atlassian-plugin.xml",
                                "META-INF/LICENSE",
                                "META-INF/NOTICE",
                                "META-INF/sbom/hindsight.cdx.json")
                        .contains(name));
        assertEquals(List.of(), others);
    }

    @Test
    public void theManifestTellsNothingOfTheMachineThatBuiltIt() {
        String here = System.getProperty("user.dir");
        String home = System.getProperty("user.home");
        for (Map.Entry<Object, Object> header :
                jar.manifest().getMainAttributes().entrySet()) {
            String text = header.toString();
            assertTrue(text, !text.contains(here) && !text.contains(home) && !text.contains("Built-By"));
        }
    }

    private static boolean offersAService(String entry) {
        return entry.startsWith("META-INF/services/");
    }

    private static Set<String> missingResources() {
        Set<String> missing = new TreeSet<>(Resources.names());
        missing.removeAll(jar.entries().keySet());
        return missing;
    }
}
