package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.connection.AskingLimit;
import dev.hindsight.connection.InMemoryLinkStates;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.IssueVisibility.Answer;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Who sees issue details, by the administrator's choice. */
public class ConfiguredVisibilityTest {

    private static final EffectiveSettings BY_PAGE = chosen("page");
    private static final EffectiveSettings BY_ISSUE = chosen("issue");

    private final SettableClock clock = new SettableClock(SampleItem.SEEN);
    private final InMemoryJira jira = new InMemoryJira(clock).withLink("link-1");
    private final InMemoryUsers users = new InMemoryUsers().with("alice").with("erin");
    private final ConfiguredVisibility visibility =
            new ConfiguredVisibility(users, jira, new InMemoryLinkStates(), clock);
    private final ActionItem item = SampleItem.tracked().build();

    @Before
    public void read() {
        users.signIn("erin");
    }

    @Test
    public void showsIssuesToReadersOfThePageWithoutAskingJira() {
        assertEquals(Answer.SHOWN, visibility.of(item, BY_PAGE));
        assertEquals(Answer.SHOWN, visibility.whenSent(item, BY_PAGE));
        assertFalse(visibility.isUpToJira(BY_PAGE));
        assertEquals(List.of(), jira.calls());
    }

    @Test
    public void leavesItToJiraUnlessReadersOfThePageWereChosen() {
        for (EffectiveSettings settings :
                List.of(BY_ISSUE, chosen("everybody"), new EffectiveSettings(Map.of(), Map.of()))) {
            assertEquals(Answer.UNKNOWN, visibility.of(item, settings));
            assertEquals(true, visibility.isUpToJira(settings));
        }
        assertEquals(List.of(), jira.calls());
    }

    @Test
    public void showsAnIssueToWhomJiraShowsIt() {
        ask();
        assertEquals(Answer.HIDDEN, visibility.of(item, BY_ISSUE));

        users.signIn("alice");
        assertEquals(Answer.UNKNOWN, visibility.of(item, BY_ISSUE));
    }

    @Test
    public void sendsNobodyWhatJiraDecides() {
        jira.issues().addProject("OPS");
        ask();

        assertEquals(Answer.HIDDEN, visibility.whenSent(item, BY_ISSUE));
    }

    @Test
    public void hidesIssuesFromWhoIsNotLoggedInAndAsksNothing() {
        ConfiguredVisibility anonymous =
                new ConfiguredVisibility(new InMemoryUsers(), jira, new InMemoryLinkStates(), clock);

        anonymous.ask(List.of(item), limit(1000));

        assertEquals(Answer.HIDDEN, anonymous.of(item, BY_ISSUE));
        assertEquals(List.of(), jira.calls());
    }

    @Test
    public void asksAboutTheIssueOfWhichOneIsADuplicateToo() {
        visibility.ask(
                List.of(SampleItem.duplicate(StatusCategory.NEW, Optional.empty())
                        .build()),
                limit(1000));

        assertEquals(List.of("10007", "10042"), jira.calls().get(0).subjects());
    }

    @Test
    public void asksFirstAboutWhatIsOpenAndDueNext() {
        ActionItem done =
                SampleItem.closed("").issueDue("2026-01-01").issueId("10001").build();
        ActionItem undated = SampleItem.tracked().issueDue("").issueId("10002").build();
        ActionItem next =
                SampleItem.tracked().issueDue("2026-12-01").issueId("10003").build();
        ActionItem later =
                SampleItem.tracked().issueDue("2026-12-15").issueId("10004").build();

        visibility.ask(List.of(done, undated, later, next), limit(2));

        assertEquals(List.of("10003", "10004"), jira.calls().get(0).subjects());
    }

    @Test
    public void tellsWhyItIsNotKnown() {
        assertEquals(Optional.empty(), visibility.failure(item));
        jira.failures()
                .shutOut("erin-key", new JiraException.NotAuthorized(URI.create("https://jira.example/authorize")));

        ask();

        assertEquals(Answer.UNKNOWN, visibility.of(item, BY_ISSUE));
        assertEquals(
                Optional.of(URI.create("https://jira.example/authorize")),
                visibility.failure(item).orElseThrow().authorizeAt());
    }

    @Test
    public void isChosenOnTheFormBesideTheResolutions() {
        assertEquals(
                List.of("not-done-resolutions", "issue-details"),
                StatusSettings.all().stream().map(Setting::name).toList());
    }

    private void ask() {
        visibility.ask(List.of(item), limit(1000));
    }

    private AskingLimit limit(int issues) {
        return new AskingLimit(clock, Duration.ofSeconds(3), issues);
    }

    private static EffectiveSettings chosen(String value) {
        return new EffectiveSettings(Map.of(StatusSettings.ISSUE_DETAILS.name(), value), Map.of());
    }
}
