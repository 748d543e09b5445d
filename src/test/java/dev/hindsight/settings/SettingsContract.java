package dev.hindsight.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.Test;

/** What setting values means, for the fake and for every database alike. */
public abstract class SettingsContract {

    private static final SettingKind ANYTHING = new SettingKind.Text(Pattern.compile(".*"));
    private static final Setting<Optional<String>> PROJECT = Setting.perSpace("project", ANYTHING);
    private static final Setting<String> ISSUE_TYPE = Setting.perSpace("issue-type", ANYTHING, text -> text, "Task");
    private static final Setting<Optional<String>> RESOLUTIONS = Setting.ofSite("resolutions", ANYTHING);

    private static final Optional<String> SITE = Optional.empty();
    private static final Optional<String> OPS = Optional.of("OPS");

    protected abstract Settings settings();

    @Test
    public void putsATextInThePlaceOfAnotherForTheSiteAndForSpaces() {
        settings().store(Optional.empty(), Map.of(PROJECT, "old", RESOLUTIONS, "old"));
        settings().store(Optional.of("OPS"), Map.of(PROJECT, "old"));
        settings().store(Optional.of("DEV"), Map.of(PROJECT, "another"));

        settings().replace(PROJECT, "old", "new");

        assertEquals(Optional.of("new"), settings().site().get(PROJECT));
        assertEquals(Optional.of("old"), settings().site().get(RESOLUTIONS));
        assertEquals(Optional.of("new"), settings().ofSpace("OPS").own(PROJECT));
        assertEquals(Optional.of("another"), settings().ofSpace("DEV").own(PROJECT));
    }

    @Test
    public void knowsWhetherTheSiteOrAnySpaceHasAText() {
        settings().store(SITE, Map.of(PROJECT, "PLAT", RESOLUTIONS, "10"));
        settings().store(OPS, Map.of(PROJECT, "OPS"));

        assertTrue(settings().isAnywhere(PROJECT, "PLAT"));
        assertTrue(settings().isAnywhere(PROJECT, "OPS"));
        assertFalse(settings().isAnywhere(PROJECT, "10"));
        assertFalse(settings().isAnywhere(ISSUE_TYPE, "OPS"));
    }

    @Test
    public void hasNoValuesAtFirst() {
        assertEquals(Optional.empty(), settings().ofSpace("OPS").get(PROJECT));
        assertEquals("Task", settings().site().get(ISSUE_TYPE));
    }

    @Test
    public void keepsTheValuesOfTheSite() {
        settings().store(SITE, Map.of(PROJECT, "OPS", RESOLUTIONS, "1,2"));

        assertEquals(Optional.of("OPS"), settings().site().get(PROJECT));
        assertEquals(Optional.of("1,2"), settings().site().get(RESOLUTIONS));
    }

    @Test
    public void keepsWhatWasSetOnceWhoeverComesLater() {
        settings().storeOnce(Map.of(PROJECT, "OPS", RESOLUTIONS, "1"));

        settings().storeOnce(Map.of(PROJECT, "PLAT", RESOLUTIONS, "2"));

        assertEquals(Optional.of("OPS"), settings().site().get(PROJECT));
        assertEquals(Optional.of("1"), settings().site().get(RESOLUTIONS));
    }

    @Test
    public void keepsTextOfAnyLength() {
        settings().store(SITE, Map.of(RESOLUTIONS, "10000,".repeat(1000)));

        assertEquals(Optional.of("10000,".repeat(1000)), settings().site().get(RESOLUTIONS));
    }

    @Test
    public void givesASpaceTheSitesValues() {
        settings().store(SITE, Map.of(PROJECT, "OPS"));

        assertEquals(Optional.of("OPS"), settings().ofSpace("ENG").get(PROJECT));
    }

    @Test
    public void prefersASpacesOwnValue() {
        settings().store(SITE, Map.of(PROJECT, "PLAT"));
        settings().store(OPS, Map.of(PROJECT, "OPS"));

        assertEquals(Optional.of("OPS"), settings().ofSpace("OPS").get(PROJECT));
        assertEquals(Optional.of("PLAT"), settings().ofSpace("ENG").get(PROJECT));
        assertEquals(Optional.of("PLAT"), settings().site().get(PROJECT));
    }

    @Test
    public void tellsASpacesOwnValuesFromTheSites() {
        settings().store(SITE, Map.of(PROJECT, "PLAT", RESOLUTIONS, "1"));
        settings().store(OPS, Map.of(ISSUE_TYPE, "Bug"));

        EffectiveSettings ops = settings().ofSpace("OPS");
        assertEquals(Optional.of("Bug"), ops.own(ISSUE_TYPE));
        assertEquals(Optional.empty(), ops.own(PROJECT));
        assertEquals(Optional.of("PLAT"), ops.text(PROJECT));
    }

    @Test
    public void keepsApartSpacesWhoseKeysLookAlike() {
        settings().store(Optional.of("OPSX"), Map.of(PROJECT, "A"));
        settings().store(Optional.of("O_S"), Map.of(PROJECT, "B"));

        assertEquals(Optional.empty(), settings().ofSpace("OPS").get(PROJECT));
        assertEquals(Optional.of("B"), settings().ofSpace("O_S").get(PROJECT));
    }

    @Test
    public void storesAValueOverAnother() {
        settings().store(SITE, Map.of(PROJECT, "PLAT"));
        settings().store(SITE, Map.of(PROJECT, "OPS"));

        assertEquals(Optional.of("OPS"), settings().site().get(PROJECT));
    }

    @Test
    public void fallsBackToTheSiteWhenASpacesValueIsRemoved() {
        settings().store(SITE, Map.of(PROJECT, "PLAT"));
        settings().store(OPS, Map.of(PROJECT, "OPS"));

        settings().store(OPS, Map.of(PROJECT, ""));

        assertEquals(Optional.of("PLAT"), settings().ofSpace("OPS").get(PROJECT));
    }

    @Test
    public void leavesOtherValuesAlone() {
        settings().store(SITE, Map.of(PROJECT, "PLAT", ISSUE_TYPE, "Bug"));

        settings().store(SITE, Map.of(PROJECT, "OPS"));

        assertEquals("Bug", settings().site().get(ISSUE_TYPE));
    }

    @Test
    public void removesAValueThatIsNotThere() {
        settings().store(SITE, Map.of(PROJECT, ""));

        assertEquals(Optional.empty(), settings().site().text(PROJECT));
    }

    @Test
    public void refusesASpacesOwnValueOfWhatOnlyTheSiteHas() {
        assertThrows(
                IllegalArgumentException.class, () -> settings().store(OPS, Map.of(PROJECT, "OPS", RESOLUTIONS, "x")));

        assertEquals(Optional.empty(), settings().ofSpace("OPS").text(PROJECT));
    }

    @Test
    public void takesTheLongestSpaceKey() {
        String key = "K".repeat(255);
        settings().store(Optional.of(key), Map.of(PROJECT, "3"));

        assertEquals(Optional.of("3"), settings().ofSpace(key).get(PROJECT));
    }

    @Test
    public void remembersTheLastChoiceOfEachPersonApartFromSettings() {
        settings().remember("alice-key", "notify", "yes");
        settings().remember("alice-key", "notify", "no");
        settings().remember("bob-key", "notify", "yes");

        assertEquals(Optional.of("no"), settings().choice("alice-key", "notify"));
        assertEquals(Optional.of("yes"), settings().choice("bob-key", "notify"));
        assertEquals(Optional.empty(), settings().choice("carol-key", "notify"));
        assertEquals(Optional.empty(), settings().choice("bob-key", "other"));
    }
}
