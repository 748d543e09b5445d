package dev.hindsight.simulation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** Whatever goes wrong, in whatever order: nothing twice, nothing lost, and in the end all is as it should be. */
public class SimulationTest {

    private static final Path REPORT = Path.of("target", "simulation.md");

    /** How often a passage must have been passed before every fault must have hit it; none by default. */
    private static final int COVERED = Integer.getInteger("simulation.covered", Integer.MAX_VALUE);

    @Test
    public void nothingIsDoneTwiceOrLost() throws IOException {
        Runs runs = Runs.asAsked().run();
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, runs.report());

        assertEquals("", runs.failures());
        assertEquals(List.of(), runs.coverage().missing(COVERED));
        if (runs.areMany()) {
            assertTrue("Nothing was followed up", runs.followUps() > 0);
            assertTrue("Nobody was asked", runs.questions() > 0);
            Arrays.stream(Fault.values())
                    .forEach(fault -> assertTrue(fault.name(), runs.coverage().count(fault) > 0));
        }
    }

    @Test
    public void aSeedGivesTheSameRunAgain() {
        assertEquals(story(4711), story(4711));
    }

    private static List<String> story(long seed) {
        Simulation simulation = new Simulation(seed, Flaws.NONE);
        simulation.run(60);
        return simulation.world().told();
    }
}
