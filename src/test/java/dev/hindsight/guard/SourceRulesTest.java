package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
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
        List<Path> roots = List.of(Path.of("src/main/java"), Path.of("src/host/java"), Path.of("src/test/java"));
        Set<String> silent = new TreeSet<>();
        for (Path root : roots) {
            for (Path file : javaFiles(root)) {
                Path name = root.relativize(file).resolveSibling("package-info.java");
                if (roots.stream().noneMatch(one -> describes(one.resolve(name)))) {
                    silent.add(name.toString());
                }
            }
        }
        assertEquals(Set.of(), silent);
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

    /** What stands in angle brackets is a name that somebody chooses; at least one file has been named so. */
    @Test
    public void theFilesThatContributingNamesExist() throws IOException {
        Matcher named = Pattern.compile("`([\\w./<>-]+\\.(?:java|xml|properties|vm|md|txt))`")
                .matcher(Files.readString(Path.of("CONTRIBUTING.md")));
        Set<String> absent = new TreeSet<>();
        while (named.find()) {
            String path = named.group(1);
            if (path.contains("/") && !path.startsWith("target/") && !exists(path.replaceAll("<\\w+>", "*"))) {
                absent.add(path);
            }
        }
        assertEquals(Set.of(), absent);
    }

    private static boolean exists(String glob) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> files = Files.walk(Path.of(glob.startsWith("docs") ? "docs" : "src"))) {
            return files.anyMatch(matcher::matches);
        }
    }

    /** A package of tests has the description of the package that it tests. */
    private static boolean describes(Path description) {
        try {
            return Files.exists(description)
                    && Files.readString(description).contains("@NullMarked")
                    && Files.readString(description).startsWith("/**");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
