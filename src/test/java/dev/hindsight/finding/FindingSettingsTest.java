package dev.hindsight.finding;

import static org.junit.Assert.assertEquals;

import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Which fields findings need and should have, as administrators set it. */
public class FindingSettingsTest {

    @Test
    public void whatNobodySetIsAsUsual() {
        assertEquals(FieldRules.DEFAULT, FindingSettings.rules(set(Map.of())));
    }

    @Test
    public void theTitleIsRequiredWhateverIsSet() {
        FieldRules rules = FindingSettings.rules(set(Map.of("required-low", "cause,due")));

        assertEquals(
                Set.of(FindingField.TITLE, FindingField.CAUSE, FindingField.DUE),
                rules.required().get(Impact.LOW));
        assertEquals(
                FieldRules.DEFAULT.required().get(Impact.HIGH), rules.required().get(Impact.HIGH));
    }

    @Test
    public void noFieldAtAllCanBeSet() {
        FieldRules rules = FindingSettings.rules(set(Map.of("recommended-high", SettingKind.NONE)));

        assertEquals(Set.of(), rules.recommended().get(Impact.HIGH));
    }

    @Test
    public void wordsThatAreNoFieldMeanNothing() {
        FieldRules rules = FindingSettings.rules(set(Map.of("recommended-high", "owner, evidence,unknown")));

        assertEquals(
                Set.of(FindingField.OWNER, FindingField.EVIDENCE),
                rules.recommended().get(Impact.HIGH));
    }

    @Test
    public void formAsksForEachImpactWhatIsRequiredAndWhatIsRecommended() {
        assertEquals(
                List.of(
                        "required-high",
                        "recommended-high",
                        "required-medium",
                        "recommended-medium",
                        "required-low",
                        "recommended-low"),
                FindingSettings.all().stream().map(Setting::name).toList());
    }

    private static EffectiveSettings set(Map<String, String> values) {
        return new EffectiveSettings(values, Map.of());
    }
}
