package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** Style sheets take their colors from AUI's design tokens: one that AUI does not have would keep its other value in the dark, too. */
public class StyleSheetsTest {

    private static final Pattern TOKEN = Pattern.compile("--ds-[\\w-]+");
    private static final Pattern USED = Pattern.compile("(?<=var\\()--ds-[\\w-]+");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?)\\(");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WITH_TOKEN = Pattern.compile("var\\(--ds-[\\w-]+, [^()]+\\)");
    private static final Path HOST = Path.of("src", "host", "resources", "pages");

    @Test
    public void everyTokenExistsInAuiAndHasColorsInTheHost() throws IOException {
        Set<String> used = tokens(USED, ours());
        assertFalse(used.isEmpty());
        used.addAll(tokens(USED, read(HOST.resolve("site.css")) + read(HOST.resolve("confluence.css"))));

        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(tokens(TOKEN, read(Path.of("src", "test", "resources", "aui-tokens.txt"))));
        assertEquals(Set.of(), unknown);

        Set<String> colorless = new TreeSet<>(used);
        colorless.removeAll(tokens(TOKEN, read(HOST.resolve("tokens.css"))));
        assertEquals(Set.of(), colorless);
    }

    @Test
    public void noColorStandsAloneWithoutItsToken() throws IOException {
        String withoutTokens = WITH_TOKEN.matcher(ours()).replaceAll("");

        assertEquals(Set.of(), tokens(COLOR, withoutTokens));
    }

    private static String ours() throws IOException {
        StringBuilder sheets = new StringBuilder();
        for (String name : Resources.names()) {
            if (name.endsWith(".css")) {
                sheets.append(read(Resources.FOLDER.resolve(name)));
            }
        }
        return COMMENT.matcher(sheets).replaceAll("");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static Set<String> tokens(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
