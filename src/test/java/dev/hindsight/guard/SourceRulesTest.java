package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Keeps sources small and the documents' lists true. */
public class SourceRulesTest {

    private static final int LONGEST_FILE = 300;

    @Test
    public void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
        assertEquals(List.of(), sources(Path.of("src"), file -> lines(file) > LONGEST_FILE));
    }

    @Test
    public void everyPackageSaysWhatItIsForAndMarksNull() throws IOException {
        Set<String> described = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        for (String root : List.of("src/main/java", "src/host/java", "src/test/java")) {
            for (Path file : javaFiles(Path.of(root))) {
                String name = Path.of(root).relativize(file.getParent()).toString();
                packages.add(name);
                if (file.endsWith("package-info.java") && describes(file)) {
                    described.add(name);
                }
            }
        }
        assertEquals(packages, described);
    }

    private static boolean describes(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("/**") && text.contains("@NullMarked");
    }

    @Test
    public void theArchitectureDocumentListsEveryPackageOfThePlugin() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher rows = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|")
                .matcher(Files.readString(Path.of("docs", "architecture.md")));
        while (rows.find()) {
            listed.add(rows.group(1));
        }
        Path base = Path.of("src", "main", "java", "dev", "hindsight");
        Set<String> packages = new TreeSet<>();
        for (Path file : javaFiles(base)) {
            packages.add(base.relativize(file.getParent()).toString().replace('/', '.'));
        }
        assertEquals(packages, listed);
    }

    @Test
    public void theCommandsOfTheReadmeAreThoseOfTheBuild() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String ci = Files.readString(Path.of(".ci", "run"));
        assertEquals(true, readme.contains("mvn -q test-compile exec:java"));
        assertEquals(true, readme.contains("mvn verify"));
        assertEquals(true, ci.contains("mvn -B verify"));
    }

    private interface Rule {
        boolean broken(Path file) throws IOException;
    }

    private static List<String> sources(Path root, Rule rule) throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path file : javaFiles(root)) {
            if (rule.broken(file)) {
                broken.add(file.toString());
            }
        }
        return List.copyOf(broken);
    }

    private static int lines(Path file) throws IOException {
        return Files.readAllLines(file).size();
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
