package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Keeps the Velocity templates to plain values, to the syntax of 1.6, and free of words, which belong to the sentences. */
public class TemplatesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources");

    /**
     * A reference with a call in it, also {@code $!{x.y()}} and {@code $x.get(0).z}. The one call that public plugins make on
     * Confluence 9 and 10 is none of these, as long as it is quiet where it may not be made.
     */
    private static final Pattern CALL =
            Pattern.compile("(?!\\$!webResourceManager\\.requireResource\\()\\$!?\\{?[\\w.]+\\(");

    /** What Velocity 1.6 does not have, or what reaches beyond plain values. */
    private static final Pattern NOT_ALLOWED = Pattern.compile(
            "#(?!(if|elseif|else|end|foreach)\\b|\\{(else|end)\\}|finding-)\\w+|\\$!?\\{?[\\w.]+\\[|#@|#\\[\\[");

    /** A text that is the same as the attribute, or one that is for attributes alone. */
    private static final Pattern DAY_OF_PROGRAMS =
            Pattern.compile("datetime=\"(\\$\\{[\\w.]+\\})\"[^>]*>\\1|>[^<>]*\\$\\{[\\w.]+\\.iso\\}");

    private static final Pattern COMMENT = Pattern.compile("(?m)^##.*$|#\\*.*?\\*#");
    private static final Pattern DIRECTIVE = Pattern.compile("#(if|elseif|foreach)\\([^()]*\\)|#\\{?(else|end)\\}?");
    private static final Pattern REFERENCE = Pattern.compile("\\$!?\\{[\\w.]+\\}|\\$!?\\w+(\\.\\w+)*");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern READ_ALOUD = Pattern.compile("\\b(alt|title|placeholder|aria-label)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    @Test
    public void noTemplateCallsAMethod() {
        assertEquals(Map.of(), found(CALL, text -> text));
    }

    @Test
    public void templatesUseTheSyntaxOfVelocityOneSixOnly() {
        assertEquals(Map.of(), found(NOT_ALLOWED, text -> text));
    }

    @Test
    public void noTemplateHoldsWordsThatAReaderWouldSee() {
        assertEquals(Map.of(), found(LETTERS, TemplatesTest::visible));
    }

    @Test
    public void noTemplateShowsADayAsProgramsReadIt() {
        assertEquals(Map.of(), found(DAY_OF_PROGRAMS, text -> text));
    }

    @Test
    public void everyTemplateIsRenderedByTheCodeAndNoOtherIsNamed() {
        Set<String> named = ClassFiles.ofThePlugin().keySet().stream()
                .flatMap(type -> StringConstants.of(type).stream())
                .filter(text -> text.endsWith(".vm"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(templates().keySet(), named);
    }

    private interface Part {
        String of(String template);
    }

    private static Map<String, List<String>> found(Pattern pattern, Part part) {
        Map<String, List<String>> found = new TreeMap<>();
        templates().forEach((name, text) -> {
            List<String> hits = pattern.matcher(part.of(text))
                    .results()
                    .map(hit -> hit.group())
                    .toList();
            if (!hits.isEmpty()) {
                found.put(name, hits);
            }
        });
        return found;
    }

    /** What is left for the eye, or the ear, when directives, references and tags are taken away. */
    private static String visible(String template) {
        String plain =
                REFERENCE.matcher(DIRECTIVE.matcher(template).replaceAll("")).replaceAll("");
        String spoken =
                READ_ALOUD.matcher(plain).results().map(hit -> hit.group(2)).collect(Collectors.joining(" "));
        return TAG.matcher(plain).replaceAll(" ") + spoken;
    }

    private static Map<String, String> templates() {
        Map<String, String> templates = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".vm")).toList()) {
                String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                templates.put(FOLDER.relativize(file).toString().replace('\\', '/'), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
