package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraException.Refused.RefusedField;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.ScreenField;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.wiki.InMemoryUsers;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What the test of the connection finds, from a link that is missing to a field that a screen requires. */
public class TestingTheConnectionTest {

    private final InMemoryJira jira = new InMemoryJira(Clock.systemUTC()).withLink("jira");
    private final InMemoryJiraAdministration setup = new InMemoryJiraAdministration();
    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final InMemoryUsers users =
            new InMemoryUsers().with("admin").with("reader").withInactive("dave");
    private final Clock clock = Clock.systemUTC();
    private final TestConnection test = new TestConnection(
            jira, setup, links, users, new WebhookKeys(links, InMemoryAuditEntries.log(clock), clock));

    @Before
    public void addProjects() {
        jira.issues().addProject("OPS");
        jira.issues().addProject("SEC").hiddenFrom("reader-key");
    }

    @Test
    public void saysThatNoLinkIsChosen() {
        assertEquals(List.of(Code.NO_LINK), codes(Map.of()));
    }

    @Test
    public void saysThatTheLinkIsGone() {
        assertEquals(List.of(Code.LINK_GONE), codes(Map.of(IssueSettings.LINK, "another")));
    }

    @Test
    public void saysWhereToAuthorizeTheLink() {
        setup.breakDown(new JiraException.NotAuthorized(URI.create("http://jira.example/allow")));

        List<ConnectionCheck> checks = checks(Map.of(IssueSettings.LINK, "jira"));

        assertEquals(1, checks.size());
        assertEquals(Code.NOT_AUTHORIZED, checks.get(0).code());
        assertEquals(Optional.of("http://jira.example/allow"), checks.get(0).where());
    }

    @Test
    public void saysThatJiraDoesNotAnswer() {
        setup.breakDown(new JiraException.NotSent("down", null));

        assertEquals(List.of(Code.UNREACHABLE), codes(Map.of(IssueSettings.LINK, "jira")));
    }

    @Test
    public void saysThatAnotherJiraStandsBehindTheLink() {
        links.change("jira", link -> link.leadingTo("http://former.example", "Jira", "http://jira.example"));

        assertEquals(
                List.of(Code.JIRA_ANSWERS, Code.OTHER_JIRA, Code.NO_PROJECT, Code.NO_SERVICE_ACCOUNT, Code.NO_WEBHOOK),
                codes(Map.of(IssueSettings.LINK, "jira")));
    }

    @Test
    public void findsNothingToMendWhereAllIsWell() {
        links.change(
                "jira",
                link -> link.withServiceAccount(Optional.of("reader-key"))
                        .withNextKey(new TokenDigest("digest"))
                        .withNextKeyUsed()
                        .withEventAt(clock.instant()));
        Map<Setting<?>, String> values = set("OPS");
        values.put(IssueSettings.priority(Impact.HIGH), "2");

        assertEquals(
                List.of(
                        Code.JIRA_ANSWERS,
                        Code.PROJECT_SEEN,
                        Code.TYPE_THERE,
                        Code.SCREEN_FITS,
                        Code.PRIORITIES_THERE,
                        Code.RESOLUTIONS_THERE,
                        Code.SERVICE_ACCOUNT_READS,
                        Code.WEBHOOK_RECEIVES),
                codes(values, Set.of("10001")));
    }

    @Test
    public void tellsAMissingTypeFromAMissingRight() {
        setup.refuseScreens(refusal(IssueField.ISSUE_TYPE));
        assertEquals(Code.NO_SUCH_TYPE, codes(set("OPS")).get(2));

        setup.refuseScreens(refusal(IssueField.PROJECT));
        assertEquals(Code.NO_ISSUES_THERE, codes(set("OPS")).get(2));
    }

    @Test
    public void namesRequiredFieldsThatAreNotGivenAndOptionalOnesThatAreNotThere() {
        setup.show(InMemoryJiraAdministration.screen(
                required("summary", "Summary"),
                optional("description", "Description"),
                required("assignee", "Assignee"),
                required("priority", "Priority"),
                optional("labels", "Labels"),
                required("customfield_10001", "Team")));

        List<ConnectionCheck> checks = checks(set("OPS"));

        assertEquals(
                ConnectionCheck.of(Code.REQUIRED_AND_NOT_ALWAYS_GIVEN, "Priority", "OPS", "priority"), checks.get(3));
        assertEquals(ConnectionCheck.of(Code.REQUIRED_FIELD, "Team", "OPS", "customfield_10001"), checks.get(4));
        assertEquals(ConnectionCheck.of(Code.NO_DUE, "OPS"), checks.get(5));
    }

    @Test
    public void isContentWithAnAdministratorsDefaultForARequiredField() {
        setup.show(InMemoryJiraAdministration.screen(
                required("summary", "Summary"),
                required("assignee", "Assignee"),
                required("priority", "Priority"),
                required("customfield_10001", "Team")));

        List<ConnectionCheck> checks =
                checks(with(set("OPS"), "OPS: Priority = High\nOPS: Team [customfield_10001] = Blue"));

        assertEquals(ConnectionCheck.of(Code.SCREEN_FITS, "OPS"), checks.get(3));
        assertEquals(ConnectionCheck.of(Code.FIELD_DEFAULTS_FIT, "OPS"), checks.get(4));
    }

    @Test
    public void namesDefaultsThatDoNotFit() {
        ScreenField effort = new ScreenField("customfield_7", "Effort", "number", false, true, false, List.of());
        setup.show(InMemoryJiraAdministration.screen(required("summary", "Summary"), effort));

        List<ConnectionCheck> checks = checks(with(set("OPS"), "OPS: Effort = much\nOPS: Colour = Red\nColour"));

        assertEquals(true, checks.contains(ConnectionCheck.of(Code.VALUE_NOT_A_NUMBER, "Effort", "OPS", "much")));
        assertEquals(true, checks.contains(ConnectionCheck.of(Code.VALUE_WITHOUT_FIELD, "Colour", "OPS")));
        assertEquals(true, checks.contains(ConnectionCheck.of(Code.VALUE_UNREADABLE, "Colour")));
        assertEquals(false, checks.contains(ConnectionCheck.of(Code.FIELD_DEFAULTS_FIT, "OPS")));
    }

    @Test
    public void testsTheOtherProjectsThatHaveDefaults() {
        jira.issues().addProject("PLAT");
        setup.show(InMemoryJiraAdministration.screen(
                required("summary", "Summary"), required("customfield_10001", "Team")));

        List<ConnectionCheck> checks = checks(with(set("OPS"), "PLAT: Colour = Red\nNONE: Team = Blue"));

        for (String project : List.of("OPS", "PLAT")) {
            assertEquals(
                    true,
                    checks.contains(ConnectionCheck.of(Code.REQUIRED_FIELD, "Team", project, "customfield_10001")));
        }
        assertEquals(true, checks.contains(ConnectionCheck.of(Code.FIELD_DEFAULTS_NOT_SEEN, "NONE")));
    }

    @Test
    public void aSpacesLinesStandOverThoseOfTheSite() {
        ScreenField effort = new ScreenField("customfield_7", "Effort", "number", false, true, false, List.of());
        setup.show(InMemoryJiraAdministration.screen(effort, required("customfield_10001", "Team")));
        EffectiveSettings settings = new EffectiveSettings(
                texts(with(set("OPS"), "OPS: Effort = 1\nOPS: Team = Blue")),
                Map.of(IssueSettings.FIELD_DEFAULTS.name(), "OPS: Effort = 2"));

        assertEquals(
                true,
                test.ofSpace(settings, Set.of(), "admin-key").contains(ConnectionCheck.of(Code.SCREEN_FITS, "OPS")));
    }

    @Test
    public void saysWhichTypeStandsInForTheStandardOne() {
        setup.show(new CreateScreen("10010", "Aufgabe", List.of(required("summary", "Summary"))));

        assertEquals(
                ConnectionCheck.of(Code.STANDARD_TYPE, "Aufgabe", "OPS"),
                checks(set("OPS")).get(2));
    }

    private static Map<Setting<?>, String> with(Map<Setting<?>, String> settings, String lines) {
        settings.put(IssueSettings.FIELD_DEFAULTS, lines);
        return settings;
    }

    @Test
    public void triesTheAccountThatReads() {
        links.change("jira", link -> link.withServiceAccount(Optional.of("dave-key")));
        assertEquals(true, codes(set("OPS")).contains(Code.SERVICE_ACCOUNT_INACTIVE));

        links.change("jira", link -> link.withServiceAccount(Optional.of("reader-key")));
        assertEquals(true, codes(set("SEC")).contains(Code.SERVICE_ACCOUNT_DOES_NOT_SEE));

        jira.failures().shutOut("reader-key", new JiraException.NotAuthorized(URI.create("http://allow")));
        assertEquals(true, codes(set("OPS")).contains(Code.SERVICE_ACCOUNT_NOT_AUTHORIZED));
    }

    @Test
    public void namesTheProjectThatIsSet() {
        jira.issues().addProject("SEC").hiddenFrom("reader-key");
        Map<Setting<?>, String> values = set("SEC");

        List<ConnectionCheck> checks = checks(values);

        assertEquals(ConnectionCheck.of(Code.PROJECT_SEEN, "SEC", "Project SEC"), checks.get(1));
    }

    @Test
    public void saysThatAProjectCannotBeSeen() {
        assertTrue(checks(set("XYZ")).contains(ConnectionCheck.of(Code.PROJECT_NOT_SEEN, "XYZ")));
    }

    @Test
    public void namesPrioritiesAndResolutionsThatJiraDoesNotHave() {
        Map<Setting<?>, String> values = set("OPS");
        values.put(IssueSettings.priority(Impact.HIGH), "2");
        values.put(IssueSettings.priority(Impact.LOW), "77");

        List<ConnectionCheck> checks = checks(values, Set.of("10001", "4712", "4711"));

        assertTrue(checks.contains(ConnectionCheck.of(Code.NO_SUCH_PRIORITY, "77")));
        assertFalse(checks.contains(ConnectionCheck.of(Code.NO_SUCH_PRIORITY, "2")));
        assertEquals(
                List.of("4711", "4712"),
                checks.stream()
                        .filter(check -> check.code() == Code.NO_SUCH_RESOLUTION)
                        .flatMap(check -> check.arguments().stream())
                        .toList());
    }

    private static Map<Setting<?>, String> set(String project) {
        Map<Setting<?>, String> values = new HashMap<>();
        values.put(IssueSettings.LINK, "jira");
        values.put(IssueSettings.PROJECT, project);
        return values;
    }

    private static JiraException.Refused refusal(IssueField field) {
        RefusedField refused = new RefusedField(Optional.of(field), "its id", "no");
        return new JiraException.Refused(List.of(refused), List.of());
    }

    private static ScreenField required(String id, String name) {
        return new ScreenField(id, name, "string", false, true, false, List.of());
    }

    private static ScreenField optional(String id, String name) {
        return new ScreenField(id, name, "string", false, false, false, List.of());
    }

    private List<Code> codes(Map<Setting<?>, String> values) {
        return codes(values, Set.of());
    }

    private List<Code> codes(Map<Setting<?>, String> values, Set<String> resolutions) {
        return checks(values, resolutions).stream().map(ConnectionCheck::code).toList();
    }

    private List<ConnectionCheck> checks(Map<Setting<?>, String> values) {
        return checks(values, Set.of());
    }

    private List<ConnectionCheck> checks(Map<Setting<?>, String> values, Set<String> resolutions) {
        return test.ofSite(
                new EffectiveSettings(texts(values), Map.of()),
                resolutions,
                "admin-key",
                links.find("jira").flatMap(LinkState::serviceAccount));
    }

    private static Map<String, String> texts(Map<Setting<?>, String> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((setting, text) -> texts.put(setting.name(), text));
        return texts;
    }
}
