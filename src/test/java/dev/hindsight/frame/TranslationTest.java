package dev.hindsight.frame;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.wiki.TranslatedTexts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** English and German say the same, and every product can read both. */
public class TranslationTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final List<String> FILES = List.of("hindsight.properties", "hindsight_de.properties");

    private final Properties english = texts(FILES.get(0));
    private final Properties german = texts(FILES.get(1));

    @Test
    public void bothFilesHoldTheSameKeysInTheSameOrder() {
        assertEquals(keys(FILES.get(0)), keys(FILES.get(1)));
    }

    @Test
    public void everyArgumentIsUsedInBothLanguages() {
        for (String key : german.stringPropertyNames()) {
            assertEquals(key, places(english.getProperty(key, "")), places(german.getProperty(key)));
        }
    }

    @Test
    public void everyTextIsAMessageFormatWithoutStraightApostrophes() {
        for (String key : german.stringPropertyNames()) {
            String text = german.getProperty(key);
            assertFalse(key, new MessageFormat(text, Locale.GERMANY).toPattern().isBlank());
            assertFalse(key, text.contains("'"));
        }
    }

    @Test
    public void theFilesReadTheSameInEveryEncoding() {
        for (String file : FILES) {
            assertTrue(file, content(file).chars().allMatch(character -> character < 128));
        }
    }

    @Test
    public void noKeyStandsInAFileTwice() {
        for (String file : FILES) {
            List<String> keys = keys(file);
            assertEquals(file, new TreeSet<>(keys).size(), keys.size());
        }
    }

    @Test
    public void countsInGerman() {
        assertEquals("Noch keine Maßnahmen", done(0, 0));
        assertEquals("1 von 1 erledigt", done(1, 1));
        assertEquals("1 von 1.200 erledigt", done(1, 1200));
    }

    private static List<String> keys(String file) {
        return content(file)
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static String done(int done, int total) {
        return new TranslatedTexts().text(Locale.GERMANY, "hindsight.status.done", done, total);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties texts(String file) {
        try {
            Properties texts = new Properties();
            texts.load(new StringReader(content(file)));
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of("src", "main", "resources", "i18n", file), ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
