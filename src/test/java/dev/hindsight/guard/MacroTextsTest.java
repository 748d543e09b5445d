package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** Whoever writes a block reads words: each macro, parameter and value of the descriptor has its texts in both languages. */
public class MacroTextsTest {

    @Test
    public void everyMacroParameterAndValueHasItsTextsInBothLanguages() throws IOException {
        Set<String> keys = Macros.textKeys();
        assertTrue(keys.toString(), keys.contains("dev.hindsight.postmortem-finding.param.impact.high.desc"));
        for (String file : List.of("hindsight.properties", "hindsight_de.properties")) {
            Properties texts = texts(file);
            Set<String> absent = new TreeSet<>(keys);
            absent.removeIf(key -> !texts.getProperty(key, "").isBlank());
            assertEquals(file, Set.of(), absent);
        }
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Resources.FOLDER.resolve("i18n").resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
