package dev.hindsight.issue.adapter;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.junit.Test;

/** Messages of webhooks, which anybody can send. */
public class WebhookEventsTest {

    private final WebhookEvents events = new WebhookEvents();

    @Test
    public void readsTheIssuesId() {
        assertEquals(
                Optional.of("10042"),
                events.issueId(
                        "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"10042\",\"key\":\"OPS-1\"}}"));
    }

    @Test
    public void readsAnIdThatIsANumber() {
        assertEquals(Optional.of("10042"), events.issueId("{\"issue\":{\"id\":10042}}"));
    }

    @Test
    public void findsNothingInMessagesWithoutAnIssue() {
        assertEquals(Optional.empty(), events.issueId("{\"webhookEvent\":\"jira:version_released\"}"));
        assertEquals(Optional.empty(), events.issueId("{\"issue\":null}"));
        assertEquals(Optional.empty(), events.issueId("{\"issue\":{\"id\":{}}}"));
    }

    @Test
    public void findsNothingInWhatIsNoMessage() {
        assertEquals(Optional.empty(), events.issueId(""));
        assertEquals(Optional.empty(), events.issueId("[]"));
        assertEquals(Optional.empty(), events.issueId("{\"issue\":{\"id\":\"../user\"}}"));
        assertEquals(Optional.empty(), events.issueId("{\"issue\":".repeat(100_000)));
    }
}
