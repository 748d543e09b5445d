package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Keeps the sentences and those who use them together: every key that is used has a text, and every text is used. */
public class SentenceTest {

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("(?:at:key=\"|getText\\(')([\\w.-]+)");

    private final Descriptor descriptor = Descriptor.read();
    private final SentenceKeys keys = SentenceKeys.ofThePlugin();
    private final Map<String, Set<String>> families = SentenceFamilies.all();

    @Test
    public void everyKeyThatIsUsedHasATextAndEveryTextIsUsed() throws IOException {
        Set<String> used = new TreeSet<>(keys.literals());
        families.values().forEach(used::addAll);
        used.addAll(descriptor.values("description", "key"));
        used.addAll(descriptor.values("label", "key"));
        for (String attribute : List.of(
                "i18n-name-key",
                "i18n-index-title-key",
                "title-key",
                "description-header-key",
                "description-content-key")) {
            used.addAll(descriptor.values("*", attribute));
        }
        used.addAll(Macros.textKeys());
        used.addAll(ofTheBlueprint());
        assertEquals("Keys without a text", List.of(), difference(used, texts()));
        assertEquals("Texts that nobody uses", List.of(), difference(texts(), used));
    }

    @Test
    public void everyPlaceThatBuildsAKeyIsKnownAndNoOther() {
        assertEquals(families.keySet(), keys.places());
    }

    /** The keys that the storage format of the blueprint's templates, and its wizard, name. */
    private static List<String> ofTheBlueprint() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> templates = Files.list(Path.of("src", "main", "resources", "blueprint"))) {
            for (Path template : templates.toList()) {
                KEY_IN_TEMPLATE.matcher(Files.readString(template)).results().forEach(key -> found.add(key.group(1)));
            }
        }
        return found;
    }

    private static Set<String> texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src", "main", "resources", "i18n", "hindsight.properties"))) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static List<String> difference(Set<String> all, Set<String> without) {
        return all.stream().filter(key -> !without.contains(key)).toList();
    }
}
