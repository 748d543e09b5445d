package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.Scenery;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.status.IssueVisibility.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.mockito.Mockito;

/** What the reader gets to see of tickets. */
public class VisibilityFilterTest {

    @Test
    public void findsATicketWhereItsTrackerIs() {
        assertEquals(Optional.of("https://jira.example.org/browse/OPS-12"), address("https://jira.example.org"));
        assertEquals(Optional.of("https://example.org/jira/browse/OPS-12"), address("https://example.org/jira/"));
    }

    @Test
    public void findsNoTicketBehindAnAddressThatIsNoLink() {
        assertEquals(Optional.empty(), address("javascript:alert(1)"));
    }

    @Test
    public void hidesATicketOfWhichItIsUnknownWhoSeesIt() {
        assertTrue(visibility(Answer.UNKNOWN, "https://jira.example.org")
                .seen(SampleItem.tracked().build())
                .hidden());
        assertFalse(visibility(Answer.SHOWN, "https://jira.example.org")
                .seen(SampleItem.tracked().build())
                .hidden());
    }

    private static Optional<String> address(String base) {
        return visibility(Answer.SHOWN, base).address(SampleItem.openTicket());
    }

    private static VisibilityFilter visibility(Answer answer, String base) {
        Jira jira = Mockito.mock(Jira.class);
        Mockito.when(jira.links()).thenReturn(List.of(new JiraLink("link-1", "Jira", base, base)));
        return new VisibilityFilter(item -> answer, jira, new Scenery());
    }
}
