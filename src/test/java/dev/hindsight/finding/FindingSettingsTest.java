package dev.hindsight.finding;

import static org.junit.Assert.assertEquals;

import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Which fields findings need and should have, as administrators set it. */
public class FindingSettingsTest {

    @Test
    public void whatNobodySetIsAsUsual() {
        assertEquals(FieldRules.DEFAULT, new EffectiveSettings(Map.of()).fieldRule());
    }

    @Test
    public void theTitleIsNeededWhateverIsSet() {
        EffectiveSettings effective = new EffectiveSettings(Map.of(Setting.NEEDED_LOW, "cause,due"));

        assertEquals(
                Set.of(FindingField.TITLE, FindingField.CAUSE, FindingField.DUE),
                FindingSettings.rules(effective).required().get(Impact.LOW));
        assertEquals(
                FieldRules.DEFAULT.required().get(Impact.HIGH),
                FindingSettings.rules(effective).required().get(Impact.HIGH));
    }

    @Test
    public void noFieldAtAllCanBeSet() {
        EffectiveSettings effective =
                new EffectiveSettings(Map.of(Setting.EXPECTED_HIGH, FindingSettings.text(Set.of())));

        assertEquals(Set.of(), FindingSettings.rules(effective).recommended().get(Impact.HIGH));
    }

    @Test
    public void textAndFieldsSayTheSame() {
        Set<FindingField> fields = Set.of(FindingField.OWNER, FindingField.EVIDENCE);

        assertEquals("owner,evidence", FindingSettings.text(fields));
        assertEquals(fields, FindingSettings.fields("owner, evidence,unknown"));
    }
}
