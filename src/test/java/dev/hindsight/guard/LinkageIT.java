package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Holds every reference from the plugin's jar to the host against {@code docs/linkage.txt}, which says for each where it
 * was seen to exist. To write the lines of new references, run this test with {@code -Dlinkage.print}, which prints them
 * ready for pasting; the evidence is for a person to find.
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
        if (System.getProperty("linkage.print") != null) {
            missing.forEach(System.out::println);
        }
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
