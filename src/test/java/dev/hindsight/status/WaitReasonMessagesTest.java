package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.item.WaitReason.Code;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.Messages;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

/** What is said of an item that is not further. */
public class WaitReasonMessagesTest {
    private final InMemoryUsers users = new InMemoryUsers().with("alice").with("bob");
    private final Messages messages = new Messages(new KeysAsTexts(), users, Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    public void saysEveryReasonAlsoWhenItsArgumentsAreLost() {
        for (Code code : Code.values()) {
            String html = html(SampleItem.in(ItemState.WAITING), new WaitReason(code));

            assertTrue(code + html, html.contains("postmortem-warning"));
            assertFalse(code + html, html.contains(">{0}"));
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

    @Test
    public void anAddressToAuthorizeIsGivenToThePersonAloneAndOnlyWhereItCanBeUsed() {
        WaitReason reason = new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "alice-key", "http://jira.example/allow");
        users.signIn("alice");

        assertEquals(
                Optional.of("http://jira.example/allow"),
                addressOf(reasons(true, Optional.empty()).of(reason, ItemState.WAITING)));
        assertEquals(
                "reason.not-authorized [alice]",
                text(reasons(false, Optional.empty()).of(reason, ItemState.WAITING)));
        users.signIn("bob");
        assertEquals(
                "reason.not-authorized [alice]",
                text(reasons(true, Optional.empty()).of(reason, ItemState.WAITING)));
        users.signIn("alice");
        WaitReason nowhere = new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "alice-key");
        assertEquals(
                "reason.not-authorized [alice]",
                text(reasons(true, Optional.empty()).of(nowhere, ItemState.WAITING)));
    }

    @Test
    public void jirasWordsAreQuotedWhereItHasSome() {
        WaitReasonMessages reasons = reasons(true, Optional.empty());

        assertEquals(
                "reason.refused.quoted [A. B.]",
                text(reasons.of(new WaitReason(WaitReason.Code.REFUSED, "A.", " ", "B."), ItemState.WAITING)));
        assertEquals(
                "reason.refused", text(reasons.of(new WaitReason(WaitReason.Code.REFUSED, " "), ItemState.WAITING)));
        assertEquals(
                "reason.not-permitted [bob]",
                text(reasons.of(new WaitReason(WaitReason.Code.NOT_PERMITTED, "bob-key"), ItemState.WAITING)));
    }

    @Test
    public void whoMayApproveIsToldHowManyIssuesThereWouldBeInWhichProjects() {
        WaitReason draft = new WaitReason(WaitReason.Code.DRAFT);
        ApprovalPrompt two = new ApprovalPrompt("http://approve", 2, List.of("OPS", "PLAT"));
        ApprovalPrompt nowhere = new ApprovalPrompt("http://approve", 1, List.of());

        assertEquals(
                Optional.of(new Message.Hyperlink("http://approve", "hindsight.reason.draft.link [2, OPS, PLAT]")),
                reasons(true, Optional.of(two)).of(draft, ItemState.WAITING).link());
        assertEquals(
                Optional.of(new Message.Hyperlink(
                        "http://approve", "hindsight.reason.draft.link [1, hindsight.approve.no-project]")),
                reasons(true, Optional.of(nowhere)).of(draft, ItemState.WAITING).link());
        assertFalse(reasons(true, Optional.empty())
                .of(draft, ItemState.WAITING)
                .link()
                .isPresent());
    }

    private WaitReasonMessages reasons(boolean mayAct, Optional<ApprovalPrompt> prompt) {
        return new WaitReasonMessages(messages, mayAct, prompt);
    }

    private static Optional<String> addressOf(Message message) {
        return message.link().map(Message.Hyperlink::address);
    }

    private static String text(Message message) {
        return message.text().replace("hindsight.", "");
    }

    private static String html(SampleItem item, WaitReason reason) {
        return new Scenery().finding(item.stuck(reason, "alice-key"));
    }
}
