package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;

import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

/** One issue at which Jira fails never holds up those that were to be created with it. */
public class NarrowingTest {

    private final World world = new World();
    private final Jira jira = Mockito.mock(Jira.class, AdditionalAnswers.delegatesTo(world.jira));
    private final Node node = new Node(world, world.ports().with(jira));

    @Test
    public void createsTheOthersWithinMinutesWhenOneMakesJiraFail() {
        failAt("Bad", new JiraException.OutcomeUnknown("Status 500", null));

        node.publish(complete("A"), complete("Bad"), complete("B"));
        node.passMinutes(8);

        assertEquals(ItemState.TRACKED, world.titled("A").state());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
        assertEquals(
                Optional.of(WaitReason.Code.OUTCOME_UNKNOWN),
                world.titled("Bad").schedule().reason().map(WaitReason::code));
        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void createsTheOthersWithinAnHourWhenTheCallAsAWholeIsRefused() {
        failAt("Bad", new JiraException.Refused(List.of(), List.of("Not at all.")));

        node.publish(complete("A"), complete("Bad"), complete("B"));
        node.passMinutes(61);

        assertEquals(ItemState.TRACKED, world.titled("A").state());
        assertEquals(ItemState.REFUSED, world.titled("Bad").state());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void createsAllTogetherAgainAfterJiraWasDown() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        node.publish(complete("A"), complete("B"));
        world.jira.failures().repair(World.LINK);
        world.jira.forgetCalls();

        node.passMinutes(20);

        assertEquals(1, world.jira.callsOf("create"));
    }

    private void failAt(String title, JiraException failure) {
        Mockito.doAnswer(call -> {
                    List<NewIssue> issues = call.getArgument(1);
                    if (issues.stream().anyMatch(issue -> issue.summary().equals(title))) {
                        throw failure;
                    }
                    return world.jira.create(call.getArgument(0), issues, call.getArgument(2));
                })
                .when(jira)
                .create(any(), any(), any());
    }
}
