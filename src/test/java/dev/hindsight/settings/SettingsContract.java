package dev.hindsight.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What setting values means, for the fake and for every database alike. */
public abstract class SettingsContract {

    private static final Optional<String> SITE = Optional.empty();
    private static final Optional<String> OPS = Optional.of("OPS");

    protected abstract Settings settings();

    @Test
    public void hasNoValuesAtFirst() {
        assertEquals(new EffectiveSettings(Map.of()), settings().ofSpace("OPS"));
    }

    @Test
    public void keepsTheValuesOfTheSite() {
        settings().store(SITE, Map.of(Setting.PROJECT, "OPS", Setting.REFUSALS, "1,2"));

        assertEquals(
                Map.of(Setting.PROJECT, "OPS", Setting.REFUSALS, "1,2"),
                settings().site().values());
    }

    @Test
    public void keepsTextOfAnyLength() {
        settings().store(SITE, Map.of(Setting.REFUSALS, "10000,".repeat(1000)));

        assertEquals(Optional.of("10000,".repeat(1000)), settings().site().value(Setting.REFUSALS));
    }

    @Test
    public void givesASpaceTheSitesValues() {
        settings().store(SITE, Map.of(Setting.PROJECT, "OPS"));

        assertEquals(Optional.of("OPS"), settings().ofSpace("ENG").project());
    }

    @Test
    public void prefersASpacesOwnValue() {
        settings().store(SITE, Map.of(Setting.PROJECT, "PLAT"));
        settings().store(OPS, Map.of(Setting.PROJECT, "OPS"));

        assertEquals(Optional.of("OPS"), settings().ofSpace("OPS").project());
        assertEquals(Optional.of("PLAT"), settings().ofSpace("ENG").project());
        assertEquals(Optional.of("PLAT"), settings().site().project());
    }

    @Test
    public void tellsASpacesOwnValuesFromTheSites() {
        settings().store(SITE, Map.of(Setting.PROJECT, "PLAT", Setting.REFUSALS, "1"));
        settings().store(OPS, Map.of(Setting.ISSUE_TYPE, "Bug"));

        assertEquals(
                Map.of(Setting.ISSUE_TYPE, "Bug"), settings().ownOfSpace("OPS").values());
    }

    @Test
    public void storesAValueOverAnother() {
        settings().store(SITE, Map.of(Setting.PROJECT, "PLAT"));
        settings().store(SITE, Map.of(Setting.PROJECT, "OPS"));

        assertEquals(Optional.of("OPS"), settings().site().project());
    }

    @Test
    public void fallsBackToTheSiteWhenASpacesValueIsRemoved() {
        settings().store(SITE, Map.of(Setting.PROJECT, "PLAT"));
        settings().store(OPS, Map.of(Setting.PROJECT, "OPS"));

        settings().store(OPS, Map.of(Setting.PROJECT, ""));

        assertEquals(Optional.of("PLAT"), settings().ofSpace("OPS").project());
    }

    @Test
    public void leavesOtherValuesAlone() {
        settings().store(SITE, Map.of(Setting.PROJECT, "PLAT", Setting.ISSUE_TYPE, "Bug"));

        settings().store(SITE, Map.of(Setting.PROJECT, "OPS"));

        assertEquals("Bug", settings().site().issueType());
    }

    @Test
    public void removesAValueThatIsNotThere() {
        settings().store(SITE, Map.of(Setting.PROJECT, ""));

        assertEquals(Map.of(), settings().site().values());
    }

    @Test
    public void refusesASpacesOwnValueOfWhatOnlyTheSiteHas() {
        assertThrows(
                IllegalArgumentException.class,
                () -> settings().store(OPS, Map.of(Setting.PROJECT, "OPS", Setting.INSTANCE, "x")));

        assertEquals(Map.of(), settings().ofSpace("OPS").values());
    }

    @Test
    public void takesTheLongestSpaceKey() {
        String key = "K".repeat(255);
        settings().store(Optional.of(key), Map.of(Setting.PRIORITY_MEDIUM, "3"));

        assertEquals(Optional.of("3"), settings().ofSpace(key).value(Setting.PRIORITY_MEDIUM));
    }
}
