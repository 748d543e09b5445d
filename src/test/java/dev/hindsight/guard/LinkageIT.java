package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Holds every reference from the plugin's jar to the host against {@code docs/linkage.txt}, which says for each where it
 * was seen to exist. When lines are missing it writes them to {@code target/linkage-missing.txt}, ready for pasting; the
 * evidence is for a person to find.
 */
public class LinkageIT {

    private static Set<Reference> references;

    @BeforeClass
    public static void readTheJar() {
        Path jar = Path.of(System.getProperty("plugin.jar"));
        references = References.of(ClassFiles.inside(jar).values(), HostTypes::contains);
    }

    @Test
    public void everyReferenceToTheHostHasEvidence() throws IOException {
        List<String> missing = Linkage.read().missing(references);
        Files.write(Path.of("target", "linkage-missing.txt"), missing);
        assertEquals(List.of(), missing);
    }

    @Test
    public void everyLineOfEvidenceIsForAReferenceThatExists() throws IOException {
        assertEquals(Set.of(), Linkage.read().unused(references));
    }

    @Test
    public void nothingIsDeclaredOfTheHostThatThePluginDoesNotUse() {
        Set<String> unreached = new PlatformDeclarations(Path.of("target", "classes")).unreached(references);
        unreached.removeAll(NeededByTheHostOnly.DECLARATIONS.keySet());
        assertEquals(Set.of(), unreached);
    }
}
