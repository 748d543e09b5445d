package dev.hindsight.sync;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Impact;
import dev.hindsight.issue.DescriptionSection;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** An issue that is found after the reply to its creation was lost may be hidden, hard to read, or not be what was asked for. */
public class AdoptingIssuesTest {

    private final World world = new World();

    @Test
    public void createsNoSecondIssueWhereNobodyCanSeeTheFirst() {
        world.publishLosingTheReply();
        world.jira.issues().addProject("OPS").hiddenFrom("alice-key");
        world.pass(Duration.ofHours(1));
        assertEquals(Optional.of(WaitReason.Code.SEARCH_NEEDS_ACCOUNT), world.reason());

        world.jira.issues().addProject("OPS").shown();
        world.pass(Duration.ofHours(1));

        world.assertTracked();
    }

    @Test
    public void createsNoSecondIssueWhileTheFirstIsListedAndCannotBeRead() {
        world.publishLosingTheReply();
        world.clock.pass(Duration.ofMinutes(10));
        for (int time = 0; time < 6; time++) {
            world.jira.failures().failNext("readMarked", new JiraException.NotPermitted("A firewall's page"));
        }

        world.pass(Duration.ofHours(1));

        world.assertTracked();
    }

    @Test
    public void writesWhatTheCreateScreenHadNoPlaceForAfterALostReply() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.DUE).withoutField(IssueField.DESCRIPTION);
        world.publishLosingTheReply();
        world.jira.issues().addProject("OPS").opened();

        world.pass(Duration.ofMinutes(10));

        world.assertTracked();
        assertEquals(Optional.of(LocalDate.parse("2026-12-15")), world.issue().due());
        assertTrue(DescriptionSection.in(world.issue().description()).isPresent());
    }

    @Test
    public void assignsTheOwnerWhomJiraDidNotTakeAfterALostReply() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.ASSIGNEE).assigningAtFirst("lead");
        world.publishLosingTheReply();
        world.jira.issues().addProject("OPS").opened();

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of("bob"), world.issue().assignee());
    }

    @Test
    public void leavesAnOwnerWhomSomebodyChoseBeforeTheIssueWasFound() {
        world.publishLosingTheReply();
        world.inJira().by("carol").assign("carol");

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of("carol"), world.issue().assignee());
    }

    @Test
    public void leavesAnOwnerWhereJiraDoesNotTellWhoChoseThem() {
        world.publishLosingTheReply();
        world.inJira().by("carol").assign("carol");
        world.jira.failures().failNext("changelogs", new JiraException.NotPermitted("No changelog"));

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of("carol"), world.issue().assignee());
    }

    @Test
    public void writesThePriorityThatJiraDidNotTakeAfterALostReply() {
        publishUrgentLosingTheReply();

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of("1"), world.issue().priority());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void leavesAPriorityThatSomebodyChoseBeforeTheIssueWasFound() {
        publishUrgentLosingTheReply();
        world.inJira().prioritize("2");

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of("2"), world.issue().priority());
    }

    @Test
    public void leavesAPriorityWhereJiraDoesNotTellWhoChoseIt() {
        publishUrgentLosingTheReply();
        world.inJira().prioritize("2");
        world.jira.failures().failNext("changelogs", new JiraException.NotPermitted("No changelog"));

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of("2"), world.issue().priority());
    }

    @Test
    public void leavesThePriorityToJiraAfterALostReplyWhereNoneIsSet() {
        world.publishLosingTheReply();

        world.pass(Duration.ofMinutes(10));
        world.settings.store(Optional.empty(), Map.of(IssueSettings.priority(Impact.MEDIUM), "1"));
        world.publish(FindingMarkup.complete("A").with("cause", "Haste"));

        assertEquals(Optional.of("3"), world.issue().priority());
    }

    /** A finding whose priority Jira doesn't know at first is published, and Jira's reply gets lost. */
    private void publishUrgentLosingTheReply() {
        world.settings.store(Optional.empty(), Map.of(IssueSettings.priority(Impact.MEDIUM), "1"));
        world.jira.issues().addProject("OPS").withoutPriority("1");
        world.publishLosingTheReply();
        world.jira.issues().addProject("OPS").opened();
        assertEquals(Optional.of("3"), world.issue().priority());
    }
}
