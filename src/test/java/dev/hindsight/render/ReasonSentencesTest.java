package dev.hindsight.render;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.action.ItemState;
import dev.hindsight.action.Reason;
import dev.hindsight.action.Reason.Code;
import dev.hindsight.progress.SampleItem;
import org.junit.Test;

/** What is said of an item that is not further. */
public class ReasonSentencesTest {
    private final Scenery scenery = new Scenery();

    @Test
    public void saysEveryReasonAlsoWhenItsArgumentsAreLost() {
        for (Code code : Code.values()) {
            String html = html(SampleItem.in(ItemState.WAITING), new Reason(code));

            assertTrue(code + html, code == Code.COPY_OF || html.contains("<li>"));
            assertFalse(code + html, html.contains("{0}"));
        }
    }

    @Test
    public void namesThePersonWhoMayNotAndQuotesJira() {
        String html = html(
                SampleItem.in(ItemState.WAITING), new Reason(Code.NOT_PERMITTED, "bob-key", "No permission in OPS."));

        assertTrue(html, html.contains("Bob Brown may not do this in Jira. Jira said: “No permission in OPS.”"));
    }

    @Test
    public void saysThatAnAccountIsInactive() {
        String html = html(SampleItem.in(ItemState.WAITING), new Reason(Code.ACTOR_INACTIVE, "dave-key"));

        assertTrue(html, html.contains("The account of Dave Dunn"));
    }

    @Test
    public void tellsARefusedChangeFromARefusedTicket() {
        String html = html(SampleItem.tracked(), new Reason(Code.REFUSED, "Due date is in the past."));

        assertTrue(
                html,
                html.contains(
                        "Jira did not accept the last change of the ticket. Jira said: “Due date is in the past.”"));
    }

    @Test
    public void makesNoLinkOfAnAddressThatIsNone() {
        String html = html(
                SampleItem.in(ItemState.WAITING), new Reason(Code.NOT_AUTHORISED, "alice-key", "javascript:alert(1)"));

        assertFalse(html, html.contains("javascript:"));
    }

    private String html(SampleItem item, Reason reason) {
        return scenery.finding(item.stuck(reason, "alice-key").build(), Scenery.DISPLAY);
    }
}
