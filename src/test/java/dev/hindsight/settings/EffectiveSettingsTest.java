package dev.hindsight.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What holds in a place, and which options are part of it. */
public class EffectiveSettingsTest {

    private static final SettingKind ANY = new SettingKind.Choice(List.of("red", "green"));
    private static final Setting<String> COLOR = Setting.perSpace("color", ANY, text -> text, "red");
    private static final Setting<Optional<String>> SHADE = Setting.ofSite("shade", ANY);
    private static final Setting<Set<String>> TOOLS = Setting.perSpace(
            "tools", new SettingKind.Choices(List.of("brush", "saw"), ""), SettingKind::parts, Set.of("brush", "saw"));
    private static final Setting<OptionSet> WARM =
            Setting.ofSite("warm", ANY, text -> (option, label) -> false, (option, label) -> label.equals("Red"));

    @Test
    public void aSpacesOwnStandsOverTheSitesAndThatOverTheDefault() {
        assertEquals("red", new EffectiveSettings(Map.of(), Map.of()).get(COLOR));
        assertEquals("green", new EffectiveSettings(Map.of("color", "green"), Map.of()).get(COLOR));
        assertEquals("blue", new EffectiveSettings(Map.of("color", "green"), Map.of("color", "blue")).get(COLOR));
    }

    @Test
    public void aSpaceHasNoOwnOfWhatOnlyTheSiteHas() {
        EffectiveSettings settings = new EffectiveSettings(Map.of(), Map.of("shade", "red"));

        assertEquals(Optional.empty(), settings.get(SHADE));
        assertEquals(Optional.empty(), settings.own(SHADE));
    }

    @Test
    public void theOptionThatHoldsIsTheOneThatReadsAlike() {
        EffectiveSettings nothing = new EffectiveSettings(Map.of(), Map.of());

        assertTrue(nothing.holds(COLOR, "red", ""));
        assertFalse(nothing.holds(COLOR, "green", ""));
        assertFalse(nothing.holds(SHADE, "red", ""));
        assertTrue(new EffectiveSettings(Map.of("shade", "red"), Map.of()).holds(SHADE, "red", ""));
    }

    @Test
    public void ofSeveralEachHoldsThatIsAmongThem() {
        assertTrue(new EffectiveSettings(Map.of(), Map.of()).holds(TOOLS, "saw", ""));
        assertFalse(new EffectiveSettings(Map.of("tools", "brush"), Map.of()).holds(TOOLS, "saw", ""));
        assertFalse(new EffectiveSettings(Map.of("tools", SettingKind.NONE), Map.of()).holds(TOOLS, "saw", ""));
    }

    @Test
    public void aSettingMayKnowItsOptionsByTheirLabels() {
        EffectiveSettings nothing = new EffectiveSettings(Map.of(), Map.of());

        assertTrue(nothing.holds(WARM, "1", "Red"));
        assertFalse(nothing.holds(WARM, "2", "Green"));
        assertFalse(new EffectiveSettings(Map.of("warm", "none"), Map.of()).holds(WARM, "1", "Red"));
    }
}
