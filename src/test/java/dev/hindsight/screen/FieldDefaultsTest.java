package dev.hindsight.screen;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.screen.FieldProblem.Code;
import dev.hindsight.screen.ScreenField.AllowedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** What an administrator's lines mean on a create screen: which field, which values, and what is wrong with them. */
public class FieldDefaultsTest {

    private static final ScreenField RISK =
            field("customfield_1", "Risk class", "option", false, value("11", "Low"), value("12", "High"));
    private static final ScreenField SYSTEMS = field(
            "customfield_2",
            "Systems",
            "option",
            true,
            value("21", "Billing"),
            value("22", "Ledger, archive"),
            value("23", "Ledger"));
    private static final ScreenField PLACE = field(
            "customfield_3",
            "Place",
            "option-with-child",
            false,
            new AllowedValue("31", "Hamburg", List.of(value("32", "East"), value("33", "A > B"))));
    private static final ScreenField EFFORT = field("customfield_4", "Effort", "number", false);
    private static final ScreenField DAY = field("customfield_5", "Go-live", "date", false);
    private static final ScreenField MOMENT = field("customfield_6", "Window", "datetime", false);
    private static final ScreenField TEAM = field("customfield_7", "Team", "string", false);
    private static final ScreenField OTHER_TEAM = field("customfield_8", "Team", "string", false);
    private static final ScreenField REPORTER = field("reporter", "Reporter", "user", false);
    private static final CreateScreen SCREEN = new CreateScreen(
            "10002", "Task", List.of(RISK, SYSTEMS, PLACE, EFFORT, DAY, MOMENT, TEAM, OTHER_TEAM, REPORTER));

    @Test
    public void readsALineForEachFieldOfAProject() {
        FieldDefaults defaults =
                FieldDefaults.of("OPS: Risk class = High\n\n plat :Formula=a = b\r\nOPS: customfield_4 = 3");

        assertEquals(
                List.of(
                        new FieldDefault(1, "OPS", "Risk class", "High"),
                        new FieldDefault(4, "OPS", "customfield_4", "3")),
                defaults.ofProject("OPS"));
        assertEquals(List.of(new FieldDefault(3, "PLAT", "Formula", "a = b")), defaults.ofProject("PLAT"));
        assertEquals(Set.of("OPS", "PLAT"), defaults.projects());
    }

    @Test
    public void namesTheLinesThatCannotBeRead() {
        String text = "OPS: Risk class = High\nRisk class = High\n\nOPS: Risk class =\nOPS Risk class: High";

        assertEquals(
                Map.of(2, "Risk class = High", 4, "OPS: Risk class =", 5, "OPS Risk class: High"),
                FieldDefaults.unreadable(text));
        assertEquals(1, FieldDefaults.of(text).lines().size());
    }

    @Test
    public void findsAFieldByIdOrByName() {
        for (String field : List.of("Risk class", "risk CLASS", "customfield_1", "Called otherwise [customfield_1]")) {
            assertEquals(
                    field, Optional.of(RISK), on("OPS: " + field + " = High").field());
        }
    }

    @Test
    public void storesFieldAndValueWithTheirIds() {
        assertStored("OPS: Risk class [customfield_1] = High [12]", "ops: risk class = high");
        assertStored("OPS: Place [customfield_3] = Hamburg [31] > East [32]", "OPS: Place = Hamburg > East");
        assertStored("OPS: Place [customfield_3] = Hamburg [31] > A B [33]", "OPS: Place = Hamburg > A > B");
        assertStored(
                "OPS: Systems [customfield_2] = Ledger archive [22], Billing [21]",
                "OPS: Systems = Ledger, archive, Billing");
        assertStored("OPS: Effort [customfield_4] = 2.5", "OPS: Effort = 2.5");
        assertStored("OPS: Unknown = High", "OPS: Unknown = High");
        assertStored("OPS: Risk class [customfield_1] = Hgh", "OPS: Risk class = Hgh");
    }

    private static void assertStored(String stored, String entered) {
        assertEquals(stored, on(entered).stored().text());
        assertEquals(stored, on(stored).stored().text());
    }

    @Test
    public void theIdCountsWhateverFieldAndValueAreCalledByNow() {
        FieldDefault.OnScreen line = on("OPS: Former name [customfield_1] = Former value [11]");

        assertEquals(List.of("11"), choices(line));
        assertEquals("OPS: Risk class [customfield_1] = Low [11]", line.stored().text());
    }

    @Test
    public void aCommaInAValueIsNoSeparator() {
        assertEquals(List.of("22"), choices(on("OPS: Systems = Ledger, archive")));
        assertEquals(List.of("23", "21"), choices(on("OPS: Systems = Ledger, Billing")));
    }

    @Test
    public void saysWhatIsWrong() {
        assertProblem("OPS: Colour = Red", Code.NO_FIELD, "Colour", "OPS");
        assertProblem("OPS: customfield_99 = Red", Code.NO_FIELD, "customfield_99", "OPS");
        assertProblem("OPS: Team = Blue", Code.SEVERAL_FIELDS, "Team", "OPS", "customfield_7, customfield_8");
        assertProblem("OPS: Reporter = bob", Code.FILLED_IN, "Reporter", "OPS");
        assertProblem("OPS: Risk class = Hgh", Code.NOT_ALLOWED, "Risk class", "OPS", "Hgh", "Low, High");
        assertProblem(
                "OPS: Systems = Billing, Web",
                Code.NOT_ALLOWED,
                "Systems",
                "OPS",
                "Web",
                "Billing, Ledger, archive, Ledger");
        assertProblem(
                "OPS: Place = Hamburg > West",
                Code.NOT_ALLOWED,
                "Place",
                "OPS",
                "Hamburg > West",
                "Hamburg > East, Hamburg > A > B");
        assertProblem("OPS: Effort = 2,5", Code.NOT_A_NUMBER, "Effort", "OPS", "2,5");
        assertProblem("OPS: Go-live = 31.1.2027", Code.NOT_A_DATE, "Go-live", "OPS", "31.1.2027");
        assertProblem("OPS: Window = 2027-01-31", Code.NOT_A_TIME, "Window", "OPS", "2027-01-31");
    }

    @Test
    public void findsNothingWrongWithWhatFits() {
        for (String line : List.of(
                "Risk class = High",
                "Systems = Billing, Ledger, archive",
                "Place = Hamburg > East",
                "Place = Hamburg",
                "Effort = -2.5",
                "Go-live = 2027-01-31",
                "Window = 2027-01-31T14:00+01:00",
                "customfield_8 = Blue")) {
            assertEquals(line, Optional.empty(), on("OPS: " + line).problem());
        }
    }

    @Test
    public void givesNoValueToAFieldThatIsNotMeant() {
        assertEquals(Optional.empty(), on("OPS: Team = Blue").field());
        assertEquals(Optional.empty(), on("OPS: Reporter = bob").field());
        assertTrue(on("OPS: Colour = Red").values().isEmpty());
    }

    private static List<String> choices(FieldDefault.OnScreen line) {
        return line.values().stream()
                .map(value -> value.choice().map(AllowedValue::id).orElse(""))
                .collect(Collectors.toList());
    }

    private static void assertProblem(String line, Code code, String... arguments) {
        assertEquals(line, Optional.of(new FieldProblem(code, List.of(arguments))), on(line).problem());
    }

    private static FieldDefault.OnScreen on(String line) {
        return FieldDefaults.of(line).lines().get(0).on(SCREEN);
    }

    private static ScreenField field(String id, String name, String type, boolean several, AllowedValue... allowed) {
        return new ScreenField(id, name, type, several, true, false, List.of(allowed));
    }

    private static AllowedValue value(String id, String label) {
        return new AllowedValue(id, label, List.of());
    }
}
