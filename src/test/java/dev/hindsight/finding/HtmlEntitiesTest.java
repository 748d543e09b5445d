package dev.hindsight.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** The table of entities: complete, and right at the ends of each of its stretches. */
public class HtmlEntitiesTest {

    @Test
    public void holdsAllOfHtml4ButTheFourThatXmlDefines() {
        assertEquals(252 - 4, HtmlEntities.CHARACTERS.size());
        assertEquals(252 - 4, new HashSet<>(HtmlEntities.CHARACTERS.values()).size());
        for (String name : List.of("lt", "gt", "amp", "quot", "apos")) {
            assertFalse(name, HtmlEntities.CHARACTERS.containsKey(name));
        }
    }

    @Test
    public void knowsTheCharacterOfEachName() {
        Map<String, String> samples = Map.ofEntries(
                Map.entry("nbsp", "\u00A0"),
                Map.entry("shy", "\u00AD"),
                Map.entry("times", "\u00D7"),
                Map.entry("szlig", "\u00DF"),
                Map.entry("yuml", "\u00FF"),
                Map.entry("OElig", "\u0152"),
                Map.entry("fnof", "\u0192"),
                Map.entry("Omega", "\u03A9"),
                Map.entry("omega", "\u03C9"),
                Map.entry("zwj", "\u200D"),
                Map.entry("bdquo", "\u201E"),
                Map.entry("hellip", "\u2026"),
                Map.entry("euro", "\u20AC"),
                Map.entry("trade", "\u2122"),
                Map.entry("rarr", "\u2192"),
                Map.entry("there4", "\u2234"),
                Map.entry("ge", "\u2265"),
                Map.entry("lang", "\u2329"),
                Map.entry("diams", "\u2666"));

        samples.forEach((name, character) -> assertEquals(name, character, HtmlEntities.CHARACTERS.get(name)));
    }
}
