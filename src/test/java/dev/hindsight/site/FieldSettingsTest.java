package dev.hindsight.site;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FieldRule;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Which fields findings need and should have, as administrators set it. */
public class FieldSettingsTest {

    @Test
    public void whatNobodySetIsAsUsual() {
        assertEquals(FieldRule.DEFAULT, new Preferences(Map.of()).fieldRule());
    }

    @Test
    public void theTitleIsNeededWhateverIsSet() {
        Preferences preferences = new Preferences(Map.of(Setting.NEEDED_LOW, "cause,due"));

        assertEquals(
                Set.of(FindingField.TITLE, FindingField.CAUSE, FindingField.DUE),
                preferences.fieldRule().needed().get(Impact.LOW));
        assertEquals(
                FieldRule.DEFAULT.needed().get(Impact.HIGH),
                preferences.fieldRule().needed().get(Impact.HIGH));
    }

    @Test
    public void noFieldAtAllCanBeSet() {
        Preferences preferences = new Preferences(Map.of(Setting.EXPECTED_HIGH, FieldSettings.text(Set.of())));

        assertEquals(Set.of(), preferences.fieldRule().expected().get(Impact.HIGH));
    }

    @Test
    public void textAndFieldsSayTheSame() {
        Set<FindingField> fields = Set.of(FindingField.OWNER, FindingField.EVIDENCE);

        assertEquals("owner,evidence", FieldSettings.text(fields));
        assertEquals(fields, FieldSettings.fields("owner, evidence,unknown"));
    }
}
