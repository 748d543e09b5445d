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

        assertTrue(
                html,
                html.contains(
                        "Bob Brown doesn’t have permission for this in Jira: “No permission in OPS.” Hindsight tries"));
    }

    @Test
    public void saysThatAnAccountIsInactive() {
        String html = html(SampleItem.in(ItemState.WAITING), new WaitReason(Code.ACTOR_INACTIVE, "dave-key"));

        assertTrue(html, html.contains("publisher of the page: Dave Dunn (inactive)"));
    }

    @Test
    public void tellsARefusedChangeFromARefusedIssue() {
        String html = html(SampleItem.tracked(), new WaitReason(Code.REFUSED, "Due date is in the past."));

        assertTrue(
                html,
                html.contains(
                        "Jira rejected the last change to this issue: “Due date is in the past.” Hindsight tries"));
    }

    @Test
    public void saysOfATrackedIssueThatItCannotBeRead() {
        WaitReason reason = new WaitReason(Code.NO_SUCH_ISSUE, "OPS-12");

        String tracked = html(SampleItem.tracked(), reason);
        String named = html(SampleItem.in(ItemState.REFUSED), reason);

        assertTrue(tracked, tracked.contains("Hindsight can’t read OPS-12 in Jira. It tries again twice a day."));
        assertTrue(named, named.contains("The issue OPS-12 doesn’t exist"));
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
