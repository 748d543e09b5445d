package dev.hindsight.jira;

import static dev.hindsight.jira.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.action.IssueChange;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.TrackerException;
import dev.hindsight.jira.LoopbackJira.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What each way of going wrong means, for a request that reads and for one that writes. */
public class FailureMappingTest {

    private static final String READ = "GET issue/10001";
    private static final String WRITE = "PUT issue/10001";

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    private LoopbackSite site;
    private IssueTracker tracker;

    @Before
    public void linkUp() {
        site = new LoopbackSite(jira.url());
        tracker = site.tracker();
    }

    @Test
    public void refusesWithJirasWordsOn400() {
        jira.on(WRITE, 400, "{\"errorMessages\":[\"No.\"],\"errors\":{\"duedate\":\"Not on the screen.\"}}");

        TrackerException.Refused refused = whenWriting(TrackerException.Refused.class);

        assertEquals(List.of("No."), refused.messages());
        assertEquals(Map.of("duedate", "Not on the screen."), refused.fields());
    }

    @Test
    public void isNotPermittedOn401And403() {
        jira.on(READ, Answer.html(401)).on(WRITE, 403, "{\"errorMessages\":[\"You may not edit.\"],\"errors\":{}}");

        whenReading(TrackerException.NotPermitted.class);
        assertEquals(
                "You may not edit.",
                whenWriting(TrackerException.NotPermitted.class).getMessage());
    }

    @Test
    public void isNotFoundOn404InJirasWords() {
        jira.on(READ, 404, "{\"errorMessages\":[\"Issue Does Not Exist\"],\"errors\":{}}");

        whenReading(TrackerException.NotFound.class);
    }

    @Test
    public void learnsNothingOfAnIssueFromSomebodyElses404() {
        jira.on(READ, Answer.html(404)).on(WRITE, Answer.html(404));

        whenReading(TrackerException.WrongAnswer.class);
        whenWriting(TrackerException.WrongAnswer.class);
    }

    @Test
    public void isBusyOn429And503() {
        jira.on(READ, Answer.json(429, "").with("retry-after", "7")).on(WRITE, Answer.html(503));

        assertEquals(
                LoopbackSite.START.plusSeconds(7),
                whenReading(TrackerException.Busy.class).until());
        assertEquals(
                LoopbackSite.START.plusSeconds(30),
                whenWriting(TrackerException.Busy.class).until());
    }

    @Test
    public void doesNotKnowWhatBecameOfAWriteOn500And502And504() {
        jira.on(WRITE, Answer.html(500)).on(WRITE, Answer.html(502)).on(WRITE, Answer.html(504));

        whenWriting(TrackerException.OutcomeUnknown.class);
        whenWriting(TrackerException.OutcomeUnknown.class);
        whenWriting(TrackerException.OutcomeUnknown.class);
    }

    @Test
    public void tellsAFailingJiraFromAnUnreachableOneWhenReading() {
        jira.on(READ, 500, "{\"errorMessages\":[\"Internal server error\"],\"errors\":{}}")
                .on(READ, Answer.html(502))
                .on(READ, Answer.html(504));

        whenReading(TrackerException.WrongAnswer.class);
        whenReading(TrackerException.NotSent.class);
        whenReading(TrackerException.NotSent.class);
    }

    @Test
    public void doesNotFollowRedirects() {
        Answer login = Answer.json(302, "").with("Location", jira.url() + "/rest/api/2/issue/10002");
        jira.on(READ, login).on(WRITE, login);

        whenReading(TrackerException.WrongAnswer.class);
        whenWriting(TrackerException.WrongAnswer.class);
        assertEquals(2, jira.received().size());
    }

    @Test
    public void doesNotTakeAPageForAReply() {
        jira.on(READ, Answer.html(200)).on(WRITE, Answer.html(200));

        TrackerException wrong = whenReading(TrackerException.WrongAnswer.class);
        whenWriting(TrackerException.OutcomeUnknown.class);
        assertFalse(wrong.toString(), wrong.toString().contains("secret"));
    }

    @Test
    public void isAWrongAnswerWhenAReadLacksAField() {
        jira.on(READ, 200, "{\"id\":\"10001\",\"key\":\"OPS-1\",\"fields\":{\"summary\":\"secret\"}}");

        TrackerException wrong = whenReading(TrackerException.WrongAnswer.class);

        assertFalse(wrong.toString(), wrong.toString().contains("secret"));
    }

    @Test
    public void isAWrongAnswerWhenAReadIsEmptyOrNoJson() {
        jira.on(READ, 200, "").on(READ, 200, "OK");

        whenReading(TrackerException.WrongAnswer.class);
        whenReading(TrackerException.WrongAnswer.class);
    }

    @Test
    public void tellsWhatALostReplyMeans() {
        jira.on(READ, Answer.hangUp()).on(WRITE, Answer.hangUp());

        whenReading(TrackerException.NotSent.class);
        whenWriting(TrackerException.OutcomeUnknown.class);
    }

    @Test
    public void hasNotSentWhatNobodyListensTo() {
        jira.after();

        whenReading(TrackerException.NotSent.class);
        whenWriting(TrackerException.NotSent.class);
    }

    @Test
    public void refusesRepliesBeyondTheLimit() {
        String endless = "\"" + "x".repeat(20 * 1024 * 1024) + "\"";
        jira.on(READ, 200, endless).on(WRITE, 200, endless);

        whenReading(TrackerException.WrongAnswer.class);
        whenWriting(TrackerException.OutcomeUnknown.class);
    }

    @Test
    public void namesTheAddressWhereAPersonAuthorisesTheLink() {
        site.link().takeTokenOf("alice-key");

        assertEquals(
                LoopbackLink.AUTHORISE,
                whenWriting(TrackerException.NotAuthorised.class).where());
        assertTrue(jira.received().isEmpty());
    }

    @Test
    public void namesThatAddressToWhenJiraNoLongerTakesTheToken() {
        jira.on(READ, Answer.json(401, "").with("X-Token-Rejected", "yes"));

        assertEquals(
                LoopbackLink.AUTHORISE,
                whenReading(TrackerException.NotAuthorised.class).where());
    }

    @Test
    public void keepsTheWordsShort() {
        jira.on(WRITE, 400, JiraReplies.refusal("summary", "x".repeat(10_000)));

        int length = String.valueOf(
                        whenWriting(TrackerException.Refused.class).fields().get("summary"))
                .length();

        assertEquals(501, length);
    }

    @Test
    public void refusesWhatIsTooLargeForJira() {
        jira.on(WRITE, Answer.html(413));

        assertEquals(
                List.of("Status 413"),
                whenWriting(TrackerException.Refused.class).messages());
    }

    private <T extends TrackerException> T whenReading(Class<T> kind) {
        return assertThrows(kind, () -> tracker.read(ALICE, "10001"));
    }

    private <T extends TrackerException> T whenWriting(Class<T> kind) {
        IssueChange change = new IssueChange(
                Optional.of("New summary"), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
        return assertThrows(kind, () -> tracker.update(ALICE, "10001", change));
    }
}
