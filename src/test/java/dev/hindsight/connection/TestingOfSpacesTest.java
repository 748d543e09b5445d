package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.InMemoryUsers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What a test of the connection tells those who administer a space and no more. */
public class TestingOfSpacesTest {

    private final InMemoryJira jira = new InMemoryJira(Clock.systemUTC()).withLink("jira");
    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final TestConnection test = new TestConnection(
            jira,
            new InMemoryJiraAdministration(),
            links,
            new InMemoryUsers().with("alice").with("reader"),
            new WebhookKeys(links, InMemoryAuditEntries.log(Clock.systemUTC()), Clock.systemUTC()));

    @Test
    public void ofAProjectThatTheyMayNotSeeItTellsWhatItTellsOfNone() {
        jira.issues().addProject("SEC").hiddenFrom("alice-key");
        links.change("jira", link -> link.withServiceAccount(Optional.of("reader-key")));

        assertEquals(told("XYZ"), told("SEC"));
        assertFalse(told("SEC"), told("SEC").contains("reader"));
    }

    private String told(String project) {
        List<ConnectionCheck> checks = test.ofSpace(
                new EffectiveSettings(
                        Map.of(IssueSettings.LINK.name(), "jira", IssueSettings.PROJECT.name(), project), Map.of()),
                Set.of(),
                "alice-key");
        return checks.toString().replace(project, "KEY");
    }
}
