package dev.hindsight.action;

import static org.junit.Assert.assertEquals;

import dev.hindsight.action.Check.Code;
import dev.hindsight.action.Creation.WishedField;
import dev.hindsight.site.InMemoryPeople;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.Setting;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What the test of the connection finds, from a link that is missing to a field that a screen requires. */
public class TryingTheConnectionTest {

    private final InMemoryIssueTracker tracker = new InMemoryIssueTracker(Clock.systemUTC()).withLink("jira");
    private final InMemoryTrackerSetup setup = new InMemoryTrackerSetup();
    private final InMemoryLinks links = new InMemoryLinks();
    private final InMemoryPeople people =
            new InMemoryPeople().with("admin").with("reader").withInactive("dave");
    private final TryConnection test = new TryConnection(tracker, setup, links, people);

    @Before
    public void addProjects() {
        tracker.issues().addProject("OPS");
        tracker.issues().addProject("SEC").hiddenFrom("reader-key");
    }

    @Test
    public void saysThatNoLinkIsChosen() {
        assertEquals(List.of(Code.NO_LINK), codes(Map.of()));
    }

    @Test
    public void saysThatTheLinkIsGone() {
        assertEquals(List.of(Code.LINK_GONE), codes(Map.of(Setting.LINK, "another")));
    }

    @Test
    public void saysWhereToAuthoriseTheLink() {
        setup.breakDown(new TrackerException.NotAuthorised(URI.create("http://jira.example/allow")));

        List<Check> checks = checks(Map.of(Setting.LINK, "jira"));

        assertEquals(1, checks.size());
        assertEquals(Code.NOT_AUTHORISED, checks.get(0).code());
        assertEquals(Optional.of("http://jira.example/allow"), checks.get(0).where());
    }

    @Test
    public void saysThatJiraDoesNotAnswer() {
        setup.breakDown(new TrackerException.NotSent("down", null));

        assertEquals(List.of(Code.UNREACHABLE), codes(Map.of(Setting.LINK, "jira")));
    }

    @Test
    public void saysThatAnotherJiraStandsBehindTheLink() {
        links.change("jira", link -> link.leadingTo("http://former.example", "Jira", "http://jira.example"));

        assertEquals(
                List.of(Code.JIRA_ANSWERS, Code.OTHER_JIRA, Code.NO_PROJECT, Code.NO_READER, Code.NO_WEBHOOK),
                codes(Map.of(Setting.LINK, "jira")));
    }

    @Test
    public void findsNothingToMendWhereAllIsWell() {
        links.change("jira", link -> link.readingAs(Optional.of("reader-key")).withTokenDigest("digest"));
        Map<Setting, String> values = set("OPS");
        values.put(Setting.PRIORITY_HIGH, "2");
        values.put(Setting.REFUSALS, "10001");

        assertEquals(
                List.of(
                        Code.JIRA_ANSWERS,
                        Code.PROJECT_SEEN,
                        Code.TYPE_THERE,
                        Code.SCREEN_FITS,
                        Code.PRIORITIES_THERE,
                        Code.RESOLUTIONS_THERE,
                        Code.READER_READS,
                        Code.WEBHOOK_HAS_TOKEN),
                codes(values));
    }

    @Test
    public void tellsAMissingTypeFromAMissingRight() {
        setup.refuseScreens(new TrackerException.Refused(Map.of("issuetype", "no"), List.of()));
        assertEquals(Code.NO_SUCH_TYPE, codes(set("OPS")).get(2));

        setup.refuseScreens(new TrackerException.Refused(Map.of("project", "no"), List.of()));
        assertEquals(Code.NO_ISSUES_THERE, codes(set("OPS")).get(2));
    }

    @Test
    public void namesRequiredFieldsThatAreNotGivenAndWishedOnesThatAreNotThere() {
        setup.show(new TrackerSetup.Screen(
                Set.of(WishedField.DESCRIPTION, WishedField.ASSIGNEE, WishedField.PRIORITY, WishedField.LABELS),
                Map.of(
                        "summary", "Summary",
                        "assignee", "Assignee",
                        "priority", "Priority",
                        "customfield_10001", "Team")));

        List<Check> checks = checks(set("OPS"));

        assertEquals(Check.of(Code.REQUIRED_AND_NOT_ALWAYS_GIVEN, "Priority", "OPS"), checks.get(3));
        assertEquals(Check.of(Code.REQUIRED_FIELD, "Team", "OPS"), checks.get(4));
        assertEquals(Check.of(Code.NO_DUE, "OPS"), checks.get(5));
    }

    @Test
    public void triesTheAccountThatReads() {
        links.change("jira", link -> link.readingAs(Optional.of("dave-key")));
        assertEquals(true, codes(set("OPS")).contains(Code.READER_INACTIVE));

        links.change("jira", link -> link.readingAs(Optional.of("reader-key")));
        assertEquals(true, codes(set("SEC")).contains(Code.READER_DOES_NOT_SEE));

        tracker.failures().shutOut("reader-key", new TrackerException.NotAuthorised(URI.create("http://allow")));
        assertEquals(true, codes(set("OPS")).contains(Code.READER_NOT_AUTHORISED));
    }

    private static Map<Setting, String> set(String project) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.LINK, "jira");
        values.put(Setting.PROJECT, project);
        return values;
    }

    private List<Code> codes(Map<Setting, String> values) {
        return checks(values).stream().map(Check::code).toList();
    }

    private List<Check> checks(Map<Setting, String> values) {
        return test.run(new Preferences(values), "admin-key");
    }
}
