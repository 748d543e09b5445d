package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** How Jira is asked who it is, and when again. */
public class AskingWhoJiraIsTest extends LinkGuardFixture {

    @Test
    public void asksAnewWhereAWrongClockWasAheadWhenJiraWasAsked() {
        clock.pass(Duration.ofMinutes(1));
        guard.whyNotAsked(ALICE);
        clock.set(NOON);

        guard.whyNotAsked(ALICE);

        assertEquals(2, jira.calls().size());
    }

    @Test
    public void asksAtOnceWhereALinkLeadsToAnotherAddressThanBefore() {
        guard.whyNotAsked(ALICE);
        jira.leadTo("jira", "http://jira.internal");

        guard.whyNotAsked(ALICE);

        assertEquals(2, jira.calls().size());
        assertEquals("http://jira.internal", links.find("jira").orElseThrow().rpcUrl());
    }

    @Test
    public void asksNothingOfAnotherJiraThanBeforeAndLooksEachMinuteWhetherItIsBack() {
        guard.whyNotAsked(ALICE);
        jira.callItself("http://staging.example");
        clock.pass(Duration.ofHours(1));
        WaitReason another =
                new WaitReason(WaitReason.Code.OTHER_JIRA, "http://jira.example", "http://staging.example");

        assertEquals(Optional.of(another), guard.whyNotAsked(ALICE));
        assertEquals("http://staging.example", links.find("jira").orElseThrow().otherUrl());

        jira.callItself("http://jira.example");
        assertEquals(Optional.of(another), guard.whyNotAsked(ALICE));
        clock.pass(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), guard.whyNotAsked(ALICE));
        assertEquals("", links.find("jira").orElseThrow().otherUrl());
    }

    @Test
    public void asksAnewWhoItIsAfterALinkWasDownOrAReplyWasLost() {
        for (JiraException failure : List.of(down, lost)) {
            guard.whyNotAsked(ALICE);
            jira.forgetCalls();

            fail(failure);
            guard.whyNotAsked(ALICE);

            assertEquals(failure.getMessage(), 1, jira.calls().size());
        }
    }

    @Test
    public void doesNotAskAnewWhoItIsAfterARefusal() {
        guard.whyNotAsked(ALICE);

        fail(new JiraException.NotPermitted("no"));
        guard.whyNotAsked(ALICE);

        assertEquals(1, jira.calls().size());
    }

    @Test
    public void asksAnewWhoItIsWhenPausesAreLifted() {
        guard.whyNotAsked(ALICE);

        guard.liftPauses();
        guard.whyNotAsked(ALICE);

        assertEquals(2, jira.calls().size());
    }

    @Test
    public void takesARefusalToSayWhoItIsForAWrongAnswer() {
        jira.failures().failNext("identity", new JiraException.NotFound("nobody"));

        assertThrows(JiraException.WrongAnswer.class, () -> guard.whyNotAsked(ALICE));
    }

    private void fail(JiraException... failures) {
        for (JiraException failure : failures) {
            guard.failed("jira", failure);
        }
    }
}
