package dev.hindsight.connection;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.ScreenField;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.InMemoryUsers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;

/** What the test of the connection finds of the epic or parent that issues are created under. */
public class TestingTheParentTest {

    private static final ScreenField EPIC_LINK =
            field("customfield_9", "Epic Link", "com.pyxis.greenhopper.jira:gh-epic-link");
    private static final ScreenField PARENT = field("parent", "Parent", "issuelink");

    private final InMemoryJira jira = new InMemoryJira(Clock.systemUTC()).withLink("jira");
    private final InMemoryJiraAdministration setup = new InMemoryJiraAdministration();
    private final LinkStates links = new InMemoryLinkStates();
    private final TestConnection test = new TestConnection(
            jira,
            setup,
            links,
            new InMemoryUsers().with("admin"),
            new WebhookKeys(links, InMemoryAuditEntries.log(Clock.systemUTC()), Clock.systemUTC()));

    @Before
    public void addIssues() {
        jira.issues().addProject("OPS");
        jira.issues().addProject("PLAT");
        jira.issues().addProject("SEC").hiddenFrom("admin-key");
        for (String project : List.of("OPS", "PLAT", "SEC")) {
            jira.issues().put(new Actor("jira", "root-key"), project, "Learn from outages");
        }
    }

    @Test
    public void findsNothingToMendWhereTheEpicIsThereAndTheScreenTakesIt() {
        show(EPIC_LINK);

        List<ConnectionCheck> checks = checks("PLAT-1");

        assertTrue(checks.contains(ConnectionCheck.of(Code.PARENT_SEEN, "PLAT-1", "Learn from outages")));
        assertTrue(checks.contains(ConnectionCheck.of(Code.SCREEN_FITS, "OPS")));
        assertFalse(codes(checks).contains(Code.NO_PLACE_FOR_PARENT));
    }

    @Test
    public void saysThatTheScreenHasNoPlaceForIt() {
        assertTrue(checks("PLAT-1").contains(ConnectionCheck.of(Code.NO_PLACE_FOR_PARENT, "PLAT-1", "OPS")));
        assertFalse(codes(checks("")).contains(Code.NO_PLACE_FOR_PARENT));
    }

    @Test
    public void saysThatTheIssueCannotBeSeen() {
        show(EPIC_LINK);

        assertTrue(checks("OPS-77").contains(ConnectionCheck.of(Code.PARENT_NOT_SEEN, "OPS-77")));
        assertTrue(checks("SEC-1").contains(ConnectionCheck.of(Code.PARENT_NOT_SEEN, "SEC-1")));
    }

    @Test
    public void goesOnWithTheOtherTestsBehindAnIssueThatCannotBeSeen() {
        assertTrue(codes(checks("OPS-77")).contains(Code.NO_WEBHOOK));
    }

    @Test
    public void aSubTaskNeedsAParentOfItsProject() {
        show(PARENT);

        assertTrue(checks("OPS-1").contains(ConnectionCheck.of(Code.SCREEN_FITS, "OPS")));
        for (String parent : List.of("", "PLAT-1")) {
            assertTrue(checks(parent).contains(ConnectionCheck.of(Code.PARENT_NEEDED, "OPS")));
            assertFalse(codes(checks(parent)).contains(Code.SCREEN_FITS));
        }
    }

    @Test
    public void aSubTaskMayGetItsParentFromADefault() {
        show(PARENT);

        assertTrue(checks("", "OPS: Parent = OPS-1").contains(ConnectionCheck.of(Code.SCREEN_FITS, "OPS")));
    }

    @Test
    public void saysThatADefaultForItsFieldIsNotUsed() {
        show(EPIC_LINK);

        assertTrue(checks("PLAT-1", "OPS: Epic Link = OPS-1")
                .contains(ConnectionCheck.of(Code.VALUE_FILLED_IN, "Epic Link", "OPS")));
        assertTrue(checks("", "OPS: Epic Link = OPS-1").contains(ConnectionCheck.of(Code.FIELD_DEFAULTS_FIT, "OPS")));
    }

    private void show(ScreenField field) {
        CreateScreen usual = InMemoryJiraAdministration.screen(IssueField.values());
        List<ScreenField> fields = new ArrayList<>(usual.fields());
        fields.add(field);
        setup.show(new CreateScreen(usual.typeId(), usual.typeName(), fields));
    }

    private static ScreenField field(String id, String name, String type) {
        return new ScreenField(id, name, type, false, true, false, List.of());
    }

    private static List<Code> codes(List<ConnectionCheck> checks) {
        return checks.stream().map(ConnectionCheck::code).toList();
    }

    private List<ConnectionCheck> checks(String parent) {
        return checks(parent, "");
    }

    private List<ConnectionCheck> checks(String parent, String defaults) {
        Map<String, String> values = new HashMap<>();
        Stream.of(
                        Map.entry(IssueSettings.LINK, "jira"),
                        Map.entry(IssueSettings.PROJECT, "OPS"),
                        Map.entry(IssueSettings.PARENT, parent),
                        Map.entry(IssueSettings.FIELD_DEFAULTS, defaults))
                .filter(entry -> !entry.getValue().isEmpty())
                .forEach(entry -> values.put(entry.getKey().name(), entry.getValue()));
        return test.ofSpace(new EffectiveSettings(values, Map.of()), Set.of(), "admin-key");
    }
}
