package dev.hindsight.status.adapter.rest;

import static org.junit.Assert.assertEquals;

import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import javax.ws.rs.core.Response;
import org.junit.Test;

/** Where somebody is led who wants to see the issue of a block. */
public class IssueResourceTest {

    private static final String PAGE = "https://wiki.example.org/pages/viewpage.action?pageId=123";

    private final Scenery scenery = new Scenery();

    @Test
    public void aBlockLeadsToItsOwnIssue() {
        scenery.holding(SampleItem.in(ItemState.WAITING).uid("other").macroKey("other-key"));
        scenery.holding(SampleItem.tracked().uid("one").macroKey("one-key"));

        assertEquals("https://jira.example.org/browse/OPS-12", destination("one-key"));
    }

    @Test
    public void aBlockWithoutAnIssueOrWithOneThatIsHiddenLeadsToItsPage() {
        scenery.holding(SampleItem.in(ItemState.WAITING).uid("waits").macroKey("waiting-key"));
        scenery.holding(SampleItem.tracked().uid("hidden").macroKey("hidden-key"));
        scenery.holding(SampleItem.tracked().uid("shown").macroKey("shown-key"));
        scenery.hiding("hidden");

        assertEquals(PAGE, destination("waiting-key"));
        assertEquals(PAGE, destination("hidden-key"));
        assertEquals(PAGE, destination("unknown-key"));
    }

    @Test
    public void whoMayNotViewThePageIsToldThatThereIsNone() {
        scenery.holding(SampleItem.tracked().macroKey("one-key")).notViewable(123);

        assertEquals(404, scenery.issue("one-key").getStatus());
    }

    private String destination(String key) {
        Response answer = scenery.issue(key);
        assertEquals(303, answer.getStatus());
        return answer.getLocation().toString();
    }
}
