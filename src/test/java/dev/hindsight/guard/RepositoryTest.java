package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;

/** Keeps what belongs to one machine or one afternoon out of the files that git tracks. */
public class RepositoryTest {

    /** The patterns are put together so that this file is not a finding. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.:/-])/(wor" + "k|ho" + "me|roo" + "t|Use" + "rs)/\\w");

    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern HABIT = Pattern.compile(
            "@Ign" + "ore\\b|Thread\\.sl" + "eep|\\.printStack" + "Trace|System\\.(o" + "ut|e" + "rr)\\b");

    /** Addresses in a POM that are neither its namespace nor its license. */
    private static final Pattern OTHER_HOST = Pattern.compile(
            "https?://(?!maven\\.apache\\.org/|www\\.w3\\.org/|www\\.apache\\.org/licenses/)[^\\s<\"]+");

    private static final Map<String, String> MAY = Map.of(
            "src/test/java/dev/hindsight/benchmark/Targets.java", "says what it has measured",
            "src/host/java/dev/hindsight/host/Main.java", "says where to go once it has started",
            "src/host/java/dev/hindsight/host/jira/fault/FaultFilter.java", "is there to keep callers waiting",
            "src/host/java/dev/hindsight/host/seed/Seed.java", "waits for the plugin as a visitor would",
            "src/test/java/dev/hindsight/processes/Outcome.java", "says how a run went, or that there was none",
            "src/test/java/dev/hindsight/host/contract/Product.java", "says that its tests are skipped",
            "src/test/java/dev/hindsight/issue/adapter/GivenJiraContractTest.java",
                    "says that, and what is left in a Jira");

    private static Map<String, String> texts;

    @BeforeClass
    public static void readTheTrackedFiles() throws IOException, InterruptedException {
        assumeTrue("Skipped: this is no checkout of git", Files.exists(Path.of(".git")));
        Process git = new ProcessBuilder("git", "ls-files", "-z").start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("git ls-files", 0, git.waitFor());
        texts = new TreeMap<>();
        for (String name : names.split("\0")) {
            if (Files.isRegularFile(Path.of(name))) {
                read(name);
            }
        }
    }

    @Test
    public void noFileNamesAPathOfAMachine() {
        assertEquals(Map.of(), lines(MACHINE_PATH, texts.keySet()));
    }

    @Test
    public void nothingIsLeftForLater() {
        assertEquals(Map.of(), lines(LEFTOVER, texts.keySet()));
    }

    @Test
    public void noCodeSleepsPrintsOrSkipsItsTests() {
        Map<String, List<String>> found = lines(HABIT, java());
        found.keySet().removeAll(MAY.keySet());
        assertEquals(Map.of(), found);
    }

    @Test
    public void thePomNamesNoOtherRegistry() {
        assertEquals(Map.of(), lines(OTHER_HOST, Set.of("pom.xml")));
    }

    @Test
    public void theBuildIsReproducible() {
        assertEquals(true, texts.getOrDefault("pom.xml", "").contains("<project.build.outputTimestamp>"));
    }

    private static Set<String> java() {
        return texts.keySet().stream()
                .filter(name -> name.endsWith(".java"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<String>> lines(Pattern pattern, Set<String> names) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String name : names) {
            List<String> hits = texts.getOrDefault(name, "")
                    .lines()
                    .filter(line -> pattern.matcher(line).find())
                    .map(String::strip)
                    .toList();
            if (!hits.isEmpty()) {
                found.put(name, hits);
            }
        }
        return found;
    }

    private static void read(String name) throws IOException {
        try {
            texts.put(name, Files.readString(Path.of(name)));
        } catch (MalformedInputException e) {
            texts.remove(name); // not a text
        }
    }
}
