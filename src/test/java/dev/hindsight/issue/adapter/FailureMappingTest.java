package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.adapter.LoopbackJira.Answer;
import java.util.List;
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
    private Jira jiraPort;

    @Before
    public void linkUp() {
        site = new LoopbackSite(jira.url());
        jiraPort = site.jira();
    }

    @Test
    public void refusesWithJirasWordsOn400() {
        jira.on(WRITE, 400, "{\"errorMessages\":[\"No.\"],\"errors\":{\"duedate\":\"Not on the screen.\"}}");

        JiraException.Refused refused = whenWriting(JiraException.Refused.class);

        assertEquals(List.of("No.", "duedate: Not on the screen."), refused.words());
        assertTrue(refused.names(IssueField.DUE));
    }

    @Test
    public void isNotPermittedOn401And403() {
        jira.on(READ, Answer.html(401).with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"))
                .on(WRITE, 403, "{\"errorMessages\":[\"You may not edit.\"],\"errors\":{}}")
                .on(WRITE, Answer.html(401).with("WWW-Authenticate", "OAuth realm=\"http://jira.example\""));

        whenReading(JiraException.NotPermitted.class);
        assertEquals(
                "You may not edit.",
                whenWriting(JiraException.NotPermitted.class).getMessage());
        whenWriting(JiraException.NotPermitted.class);
    }

    @Test
    public void isNotFoundOn404InJirasWords() {
        jira.on(READ, 404, "{\"errorMessages\":[\"Issue Does Not Exist\"],\"errors\":{}}");

        whenReading(JiraException.NotFound.class);
    }

    @Test
    public void learnsNothingOfAnIssueFromWhatIsNotJira() {
        for (int status : new int[] {401, 403, 404, 413}) {
            jira.on(READ, Answer.html(status));
            whenReading(JiraException.WrongAnswer.class);
        }
        jira.on(READ, 403, "{\"message\":\"Forbidden\"}");
        whenReading(JiraException.WrongAnswer.class);
    }

    @Test
    public void doesNotKnowWhatBecameOfAWriteOfWhichSomethingElseSpeaks() {
        for (int status : new int[] {302, 400, 401, 403, 404, 408, 413, 429, 500, 502, 503, 504}) {
            jira.on(WRITE, Answer.html(status))
                    .on(WRITE, Answer.json(status, ""))
                    .on(WRITE, Answer.json(status, "{\"message\":\"Forbidden\"}"));
            whenWriting(JiraException.OutcomeUnknown.class);
            whenWriting(JiraException.OutcomeUnknown.class);
            whenWriting(JiraException.OutcomeUnknown.class);
        }
    }

    @Test
    public void isBusyOn429And503() {
        jira.on(READ, Answer.json(429, "").with("retry-after", "7"))
                .on(READ, Answer.html(503))
                .on(
                        WRITE,
                        Answer.json(429, "").with("X-RateLimit-FillRate", "1").with("retry-after", "7"))
                .on(WRITE, 503, "{\"errorMessages\":[\"Jira is locked.\"]}");

        assertBusyFor(7, whenReading(JiraException.Busy.class));
        assertBusyFor(30, whenReading(JiraException.Busy.class));
        assertBusyFor(7, whenWriting(JiraException.Busy.class));
        assertBusyFor(30, whenWriting(JiraException.Busy.class));
    }

    @Test
    public void doesNotKnowWhatBecameOfAWriteWhenJiraItselfFailed() {
        jira.on(WRITE, 500, "{\"errorMessages\":[\"Internal server error\"],\"errors\":{}}");

        whenWriting(JiraException.OutcomeUnknown.class);
    }

    @Test
    public void tellsAFailingJiraFromAnUnreachableOneWhenReading() {
        jira.on(READ, 500, "{\"errorMessages\":[\"Internal server error\"],\"errors\":{}}")
                .on(READ, Answer.html(502))
                .on(READ, Answer.html(504));

        whenReading(JiraException.WrongAnswer.class);
        whenReading(JiraException.NotSent.class);
        whenReading(JiraException.NotSent.class);
    }

    @Test
    public void doesNotFollowRedirects() {
        Answer login = Answer.json(302, "").with("Location", jira.url() + "/rest/api/2/issue/10002");
        jira.on(READ, login).on(WRITE, login);

        whenReading(JiraException.WrongAnswer.class);
        whenWriting(JiraException.OutcomeUnknown.class);
        assertEquals(2, jira.received().size());
    }

    @Test
    public void doesNotTakeAPageForAReply() {
        jira.on(READ, Answer.html(200)).on(WRITE, Answer.html(200));

        JiraException wrong = whenReading(JiraException.WrongAnswer.class);
        whenWriting(JiraException.OutcomeUnknown.class);
        assertFalse(wrong.toString(), wrong.toString().contains("secret"));
    }

    @Test
    public void isAWrongAnswerWhenAReadLacksAField() {
        jira.on(READ, 200, "{\"id\":\"10001\",\"key\":\"OPS-1\",\"fields\":{\"summary\":\"secret\"}}");

        JiraException wrong = whenReading(JiraException.WrongAnswer.class);

        assertFalse(wrong.toString(), wrong.toString().contains("secret"));
    }

    @Test
    public void isAWrongAnswerWhenAReadIsEmptyOrNoJson() {
        jira.on(READ, 200, "").on(READ, 200, "OK");

        whenReading(JiraException.WrongAnswer.class);
        whenReading(JiraException.WrongAnswer.class);
    }

    @Test
    public void tellsWhatALostReplyMeans() {
        jira.on(READ, Answer.hangUp()).on(WRITE, Answer.hangUp());

        whenReading(JiraException.NotSent.class);
        whenWriting(JiraException.OutcomeUnknown.class);
    }

    @Test
    public void hasNotSentWhatNobodyListensTo() {
        jira.after();

        whenReading(JiraException.NotSent.class);
        whenWriting(JiraException.NotSent.class);
    }

    @Test
    public void refusesRepliesBeyondTheLimit() {
        String endless = "\"" + "x".repeat(20 * 1024 * 1024) + "\"";
        jira.on(READ, 200, endless).on(WRITE, 200, endless);

        whenReading(JiraException.WrongAnswer.class);
        whenWriting(JiraException.OutcomeUnknown.class);
    }

    @Test
    public void namesTheAddressWhereAPersonAuthorizesTheLink() {
        site.link().takeTokenOf("alice-key");

        assertEquals(
                LoopbackLink.AUTHORIZE,
                whenWriting(JiraException.NotAuthorized.class).authorizeAt().orElseThrow());
        assertTrue(jira.received().isEmpty());
    }

    @Test
    public void namesThatAddressToWhenJiraNoLongerTakesTheToken() {
        jira.on(READ, Answer.json(401, "").with("X-Token-Rejected", "yes"));

        assertEquals(
                LoopbackLink.AUTHORIZE,
                whenReading(JiraException.NotAuthorized.class).authorizeAt().orElseThrow());
    }

    @Test
    public void keepsTheWordsShort() {
        jira.on(WRITE, 400, JiraReplies.refusal("summary", "x".repeat(10_000)));

        String words = whenWriting(JiraException.Refused.class).words().get(0);

        assertEquals("summary: ".length() + 501, words.length());
    }

    @Test
    public void takesTheWordsOfOtherPartsOfJira() {
        jira.on(WRITE, 413, "{\"message\":\"Too much.\",\"status-code\":413}");

        assertEquals(
                List.of("Too much."), whenWriting(JiraException.Refused.class).words());
    }

    private static void assertBusyFor(int seconds, JiraException.Busy busy) {
        assertEquals(LoopbackSite.START.plusSeconds(seconds), busy.busyUntil().orElseThrow());
    }

    private <T extends JiraException> T whenReading(Class<T> kind) {
        return assertThrows(kind, () -> jiraPort.read(ALICE, "10001"));
    }

    private <T extends JiraException> T whenWriting(Class<T> kind) {
        IssueChange change = new IssueChange(
                Optional.of("New summary"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return assertThrows(kind, () -> jiraPort.update(ALICE, "10001", change));
    }
}
