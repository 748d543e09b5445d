package dev.hindsight.guard;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Keeps the bill of materials of each jar to what is in that jar: every library, and no other. */
@RunWith(Parameterized.class)
public class BillOfMaterialsIT {

    /** Made by the build out of libraries; every other library lies in the jar as it was published. */
    private static final Set<String> MADE_OF_OTHERS = Set.of("jira-rest-java-client.jar", "woodstox-core.jar");

    /** The packages that the build renames, back to their names. */
    private static final Map<String, String> PUBLISHED_NAMES = Map.of(
            "dev/hindsight/embedded/jersey/", "org/glassfish/jersey/", "dev/hindsight/embedded/rs/", "javax/ws/rs/");

    private final Path file;
    private final PluginJar jar;
    private final BillOfMaterials bill;

    public BillOfMaterialsIT(ProductLine product) {
        file = product.jar();
        jar = PluginJar.read(file);
        bill = BillOfMaterials.read(inside());
    }

    @Parameters(name = "{0}")
    public static List<ProductLine> products() {
        return List.of(ProductLine.values());
    }

    @Test
    public void theBillThatTheManifestNamesIsTheOneBesideTheJar() throws IOException {
        assertEquals("CycloneDX", jar.header("Sbom-Format"));
        assertEquals("CycloneDX", bill.document().path("bomFormat").asText());
        Path beside = Path.of(file.toString().replaceFirst("\\.jar$", ".cdx.json"));
        assertArrayEquals(Files.readAllBytes(beside), inside());
    }

    /** The jar for Confluence 10 is made of that for 9, so both bills name the version of the latter. */
    @Test
    public void theBillIsOfThisVersionAndTheSameWheneverItIsMade() {
        JsonNode metadata = bill.document().path("metadata");
        assertEquals("hindsight", metadata.path("component").path("name").asText());
        assertEquals(
                Descriptor.of(PluginJar.read().text("atlassian-plugin.xml"))
                        .texts("version")
                        .get(0),
                metadata.path("component").path("version").asText());
        assertTrue(metadata.path("timestamp").isMissingNode());
        assertTrue(bill.document().path("serialNumber").isMissingNode());
    }

    @Test
    public void everyComponentHasItsAddressItsLicencesAndTheHashOfWhatWasPublished() {
        for (ListedLibrary component : bill.components()) {
            String address = component.group() + "/" + component.name() + "@" + component.version();
            assertEquals("pkg:maven/" + address + "?type=jar", component.purl());
            assertTrue(address, !component.licences().isEmpty());
            assertTrue(address, component.licences().stream().noneMatch(String::isBlank));
            assertEquals(address, ListedLibrary.sha256(component.published()), component.sha256());
        }
    }

    @Test
    public void everyLibraryIsAComponentOrMadeOfComponents() {
        Set<String> listed =
                bill.components().stream().map(ListedLibrary::sha256).collect(Collectors.toSet());
        Set<String> others = new TreeSet<>();
        hashes().forEach((library, hash) -> {
            if (!listed.contains(hash)) {
                others.add(library);
            }
        });
        assertEquals(MADE_OF_OTHERS, others);
    }

    @Test
    public void everyClassOfALibraryThatIsMadeOfOthersIsOfOneComponent() {
        Map<String, Set<String>> parts = classesOfParts();
        Set<String> strays = new TreeSet<>();
        for (String name : classesMadeOfOthers()) {
            if (parts.values().stream()
                            .filter(classes -> classes.contains(name))
                            .count()
                    != 1) {
                strays.add(name.substring(0, name.lastIndexOf('/')));
            }
        }
        assertEquals(Set.of(), strays);
    }

    @Test
    public void everyComponentHasClassesInTheJar() {
        Map<String, Set<String>> parts = classesOfParts();
        Set<String> inTheJar = classesMadeOfOthers();
        parts.values().removeIf(classes -> classes.stream().anyMatch(inTheJar::contains));
        assertEquals(Set.of(), parts.keySet());
    }

    private byte[] inside() {
        return jar.entries().getOrDefault(jar.header("Sbom-Location"), new byte[0]);
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        jar.libraries()
                .keySet()
                .forEach(library -> hashes.put(
                        library,
                        ListedLibrary.sha256(jar.entries().getOrDefault(PluginJar.LIBRARIES + library, new byte[0]))));
        return hashes;
    }

    /** The components that are not in the jar as they were published, each with all classes that it was published with. */
    private Map<String, Set<String>> classesOfParts() {
        Map<String, Set<String>> parts = new TreeMap<>();
        for (ListedLibrary component : bill.components()) {
            if (!hashes().containsValue(component.sha256())) {
                parts.put(
                        component.purl(),
                        ClassFiles.inside(component.published()).keySet());
            }
        }
        return parts;
    }

    /** The classes of libraries that are made of others, by their published names. */
    private Set<String> classesMadeOfOthers() {
        Set<String> names = new TreeSet<>();
        for (String library : MADE_OF_OTHERS) {
            for (String entry : jar.libraries().getOrDefault(library, Map.of()).keySet()) {
                if (entry.endsWith(".class")) {
                    names.add(publishedName(entry.substring(0, entry.length() - ".class".length())));
                }
            }
        }
        return names;
    }

    private static String publishedName(String name) {
        return PUBLISHED_NAMES.entrySet().stream()
                .filter(renamed -> name.startsWith(renamed.getKey()))
                .map(renamed ->
                        renamed.getValue() + name.substring(renamed.getKey().length()))
                .findFirst()
                .orElse(name);
    }
}
