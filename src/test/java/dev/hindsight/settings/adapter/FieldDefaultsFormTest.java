package dev.hindsight.settings.adapter;

import static dev.hindsight.settings.adapter.SettingsServletTest.assertContains;
import static org.junit.Assert.assertEquals;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.ScreenField;
import dev.hindsight.screen.ScreenField.AllowedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Lines that give values to fields of Jira's, as administrators of the site and of spaces enter them. */
public class FieldDefaultsFormTest {

    private static final ScreenField RISK = new ScreenField(
            "customfield_1",
            "Risk class",
            "option",
            false,
            true,
            false,
            List.of(new AllowedValue("11", "Low", List.of()), new AllowedValue("12", "High", List.of())));
    private static final ScreenField TEAM = team("customfield_7");

    private final FormRoots roots = new FormRoots();

    @Before
    public void setUp() {
        roots.settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "jira", IssueSettings.PROJECT, "OPS"));
        roots.administration.show(InMemoryJiraAdministration.screen(RISK, TEAM));
    }

    @Test
    public void storesFieldsAndValuesByTheirIds() {
        enter("OPS: Risk class = High\r\n\r\nPLAT: team = Blue\r\n");

        assertEquals(
                "OPS: Risk class [customfield_1] = High [12]\nPLAT: Team [customfield_7] = Blue", stored().orElse(""));
        assertContains(
                SettingsPage.of(roots).get(),
                "<textarea class=\"textarea long-field\" rows=\"4\" id=\"hindsight-field-defaults\"",
                "OPS: Risk class [customfield_1] = High [12]\nPLAT: Team [customfield_7] = Blue</textarea>");
    }

    @Test
    public void namesEachLineThatIsWrongAndKeepsWhatWasTyped() {
        roots.administration.show(InMemoryJiraAdministration.screen(RISK, TEAM, team("customfield_8")));

        FormBrowser.Answer answer = enter("""
                Risk class
                OPS: Risk class = Hgh
                OPS: customfield_1 = High
                OPS: Colour = Red
                OPS: Team = <Blue>""".replace("\n", "\r\n"));

        assertEquals(400, answer.status());
        assertEquals(Optional.empty(), stored());
        assertContains(
                answer,
                "Line 1: \u201cRisk class\u201d isn\u2019t a field default. Enter it like OPS: Risk class = High.",
                "Line 2: Risk class in OPS doesn\u2019t allow Hgh. Allowed: Low, High.",
                "Line 3: customfield_1 has another value for OPS in a line above. Keep one of them.",
                "Line 4: The create screen of OPS has no field Colour.",
                "Line 5: OPS has several fields named Team. Enter the ID instead of the name: customfield_7, customfield_8.",
                "Risk class\nOPS: Risk class = Hgh\nOPS: customfield_1 = High\nOPS: Colour = Red\nOPS: Team = &lt;Blue&gt;</textarea>");
    }

    @Test
    public void savesWhatIsTypedWhileJiraDoesNotAnswer() {
        roots.administration.breakDown(new JiraException.NotSent("down", null));

        enter("OPS: Risk class = Hgh\nPLAT: Team = Blue");

        assertEquals(Optional.of("OPS: Risk class = Hgh\nPLAT: Team = Blue"), stored());
        assertEquals(1, roots.administration.screensRead());
    }

    @Test
    public void savesALineThatNoLongerFitsTogetherWithOthers() {
        enter("OPS: Risk class = High");
        roots.administration.show(new CreateScreen("10002", "Task", List.of(TEAM)));

        enter(stored().orElse("") + "\nOPS: Team = Blue");

        assertEquals(
                Optional.of("OPS: Risk class [customfield_1] = High [12]\nOPS: Team [customfield_7] = Blue"), stored());
    }

    @Test
    public void showsAllLinesAtOnce() {
        enter("OPS: Risk class = High\nOPS: Team = A\nPLAT: Team = B\nSEC: Team = C\nNEW: Team = D");

        assertContains(SettingsPage.of(roots).get(), "rows=\"6\"");
    }

    @Test
    public void aLineThatIsTakenAwayIsGone() {
        enter("OPS: Risk class = High");

        enter("");

        assertEquals(Optional.empty(), stored());
    }

    @Test
    public void aSpaceAddsItsLinesToThoseOfTheSite() {
        enter("OPS: Risk class = High\nPLAT: Team = Blue");

        FormBrowser space = space();
        space.post("space", "OPS", "field-defaults", "OPS: Risk class = Low");

        assertContains(
                space.get("space", "OPS"),
                "OPS: Risk class [customfield_1] = Low [11]</textarea>",
                "The site\u2019s lines apply as well, unless a line here is for the same field: "
                        + "OPS: Risk class [customfield_1] = High [12]; PLAT: Team [customfield_7] = Blue");
        assertEquals(
                List.of("PLAT"),
                IssueSettings.fieldDefaults(roots.settings.ofSpace("OPS")).ofProject("PLAT").stream()
                        .map(line -> line.project())
                        .toList());
        assertEquals(
                2,
                IssueSettings.fieldDefaults(roots.settings.ofSpace("OPS"))
                        .ofProject("OPS")
                        .size());
    }

    private FormBrowser space() {
        return new FormBrowser(
                new SpaceSettingsServlet(
                        roots.site.as("alice").frame(), roots.changeSettings, roots.connections, roots.sync),
                "/plugins/servlet/hindsight/space-settings");
    }

    private FormBrowser.Answer enter(String lines) {
        return SettingsPage.of(roots)
                .post(
                        "link",
                        "jira",
                        "project",
                        "OPS",
                        "issue-type",
                        "Task",
                        "issue-details",
                        "page",
                        "field-defaults",
                        lines);
    }

    private Optional<String> stored() {
        return roots.settings.site().text(IssueSettings.FIELD_DEFAULTS);
    }

    private static ScreenField team(String id) {
        return new ScreenField(id, "Team", "string", false, false, false, List.of());
    }
}
