package dev.hindsight.status;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.item.WaitReason.Code;
import org.junit.Test;

/** What is said of an item that is not further. */
public class WaitReasonMessagesTest {
    @Test
    public void saysEveryReasonAlsoWhenItsArgumentsAreLost() {
        for (Code code : Code.values()) {
            String html = html(SampleItem.in(ItemState.WAITING), new WaitReason(code));

            assertTrue(code + html, html.contains("<li>"));
            assertFalse(code + html, html.contains("{0}"));
        }
    }

    @Test
    public void namesThePersonWhoMayNotAndQuotesJira() {
        String html = html(
                SampleItem.in(ItemState.WAITING),
                new WaitReason(Code.NOT_PERMITTED, "bob-key", "No permission in OPS."));

        assertTrue(html, html.contains("Bob Brown may not do this in Jira. Jira said: “No permission in OPS.”"));
    }

    @Test
    public void saysThatAnAccountIsInactive() {
        String html = html(SampleItem.in(ItemState.WAITING), new WaitReason(Code.ACTOR_INACTIVE, "dave-key"));

        assertTrue(html, html.contains("The account of Dave Dunn"));
    }

    @Test
    public void tellsARefusedChangeFromARefusedTicket() {
        String html = html(SampleItem.tracked(), new WaitReason(Code.REFUSED, "Due date is in the past."));

        assertTrue(
                html,
                html.contains(
                        "Jira did not accept the last change of the ticket. Jira said: “Due date is in the past.”"));
    }

    @Test
    public void makesNoLinkOfAnAddressThatIsNone() {
        String html = html(
                SampleItem.in(ItemState.WAITING),
                new WaitReason(Code.NOT_AUTHORIZED, "alice-key", "javascript:alert(1)"));

        assertFalse(html, html.contains("javascript:"));
    }

    private static String html(SampleItem item, WaitReason reason) {
        return new Scenery().finding(item.stuck(reason, "alice-key"));
    }
}
