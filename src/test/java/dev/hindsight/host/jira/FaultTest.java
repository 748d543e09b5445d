package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.RunningJira.Answer;
import dev.hindsight.host.jira.RunningJira.Unanswered;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Failures on demand, seen from a client, and the log of requests. */
public class FaultTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    private static final String HOST = "/rest/host/1.0/";
    private static final String CREATE =
            "{`fields`:{`project`:{`key`:`OPS`},`issuetype`:{`name`:`Task`},`summary`:`%s`}}";

    @Before
    public void clear() {
        JIRA.delete("", HOST + "faults");
        JIRA.delete("", HOST + "requests");
    }

    @Test
    public void losesTheAnswerButDoesTheWork() {
        fault("`path`:`/issue$`,`kind`:`drop-response`");

        assertThrows(Unanswered.class, () -> create("Done unseen"));

        assertEquals(1, total("Done unseen"));
        assertEquals(
                201,
                JIRA.get("", HOST + "requests").json().path(0).path("status").asInt());
        assertEquals(201, create("Seen again").status());
    }

    @Test
    public void losesTheRequestBeforeAnyWork() {
        fault("`path`:`/issue$`,`kind`:`drop-request`");

        assertThrows(Unanswered.class, () -> create("Never arrived"));

        assertEquals(0, total("Never arrived"));
        assertEquals(0, firstStatus());
    }

    @Test
    public void limitsTheRateWithAllItsHeaders() {
        fault("`path`:`/myself`,`kind`:`429`,`retryAfter`:7,`count`:2");

        Answer limited = JIRA.get("alice", "/rest/api/2/myself");

        assertEquals(429, limited.status());
        assertEquals("7", limited.header("Retry-After"));
        assertEquals("0", limited.header("X-RateLimit-Remaining"));
        assertEquals(429, JIRA.get("alice", "/rest/api/2/myself").status());
        assertEquals(200, JIRA.get("alice", "/rest/api/2/myself").status());
    }

    @Test
    public void failsOnlyTheElementOfABulkThatThePatternNames() {
        fault("`path`:`/issue/bulk`,`kind`:`element-500`,`bodyPattern`:`Second`");
        String bulk = "{`issueUpdates`:[" + CREATE.formatted("First") + "," + CREATE.formatted("Second of them") + ","
                + CREATE.formatted("Third") + "]}";

        JsonNode made = JIRA.post("alice", "/rest/api/2/issue/bulk", bulk).json();

        assertEquals(2, made.path("issues").size());
        assertEquals(500, made.at("/errors/0/status").asInt());
        assertEquals(1, made.at("/errors/0/failedElementNumber").asInt());
        assertEquals(0, total("Second of them"));
    }

    @Test
    public void waitsForARequestInWhoseBodyThePatternIsFound() {
        fault("`path`:`/issue$`,`kind`:`500`,`bodyPattern`:`Größe`");

        assertEquals(201, create("Something else").status());
        assertEquals(500, create("Größe").status());
    }

    @Test
    public void doesTheWorkAndAnswersSomethingElse() {
        fault("`path`:`/issue$`,`kind`:`replace-response`,`status`:502,`body`:`<h1>Bad gateway</h1>`");

        Answer replaced = create("Behind a proxy");

        assertEquals(502, replaced.status());
        assertEquals("<h1>Bad gateway</h1>", replaced.text());
        assertEquals(1, total("Behind a proxy"));
    }

    @Test
    public void showsALoginPageOrAProblemOfTheLinkInsteadOfAnAnswer() {
        fault("`path`:`/myself`,`kind`:`login-page`");
        fault("`path`:`/myself`,`kind`:`oauth-problem`,`problem`:`timestamp_refused`");

        Answer page = JIRA.get("alice", "/rest/api/2/myself");
        Answer problem = JIRA.get("alice", "/rest/api/2/myself");

        assertEquals(200, page.status());
        assertTrue(page.text().contains("os_password"));
        assertEquals(401, problem.status());
        assertTrue(problem.header("WWW-Authenticate").contains("oauth_problem=\"timestamp_refused\""));
    }

    @Test
    public void failsByStatusOnlyForTheNamedMethod() {
        fault("`path`:`/issue`,`method`:`POST`,`kind`:`503`");

        assertEquals(
                200,
                JIRA.get("alice", "/rest/api/2/issue/createmeta/OPS/issuetypes").status());
        assertEquals(503, create("Unavailable").status());
    }

    @Test
    public void delaysAndThenAnswers() {
        fault("`path`:`/myself`,`kind`:`delay`,`millis`:60");
        long start = System.nanoTime();

        assertEquals(200, JIRA.get("alice", "/rest/api/2/myself").status());

        assertTrue(System.nanoTime() - start >= 60_000_000L);
    }

    @Test
    public void logsWhoCalledWhatWithWhichStatus() {
        JIRA.get("bob", "/rest/api/2/user?username=erin");
        JIRA.get("", "/rest/api/2/myself");

        JsonNode log = JIRA.get("", HOST + "requests").json();

        List<String> lines = StreamSupport.stream(log.spliterator(), false)
                .map(JsonNode::toString)
                .toList();
        assertEquals(
                List.of(
                        "{\"method\":\"GET\",\"path\":\"/rest/api/2/user?username=erin\",\"user\":\"bob\",\"status\":200}",
                        "{\"method\":\"GET\",\"path\":\"/rest/api/2/myself\",\"user\":\"\",\"status\":401}"),
                lines);
    }

    @Test
    public void listsTheFaultsThatNoRequestHasMetYet() {
        fault("`path`:`/myself`,`kind`:`500`,`count`:2");
        JIRA.get("alice", "/rest/api/2/myself");

        assertEquals(
                "[{\"kind\":\"500\",\"path\":\"/myself\",\"count\":1}]",
                JIRA.get("", HOST + "faults").json().toString());
    }

    @Test
    public void saysWhatIsWrongWithAFault() {
        assertEquals(
                400, JIRA.post("", HOST + "faults", "{`path`:`(`,`kind`:`500`}").status());
        assertEquals(
                400,
                JIRA.post("", HOST + "faults", "{`path`:`x`,`kind`:`earthquake`}")
                        .status());
    }

    private static void fault(String members) {
        assertEquals(204, JIRA.post("", HOST + "faults", "{" + members + "}").status());
    }

    private static int firstStatus() {
        return JIRA.get("", HOST + "requests").json().path(0).path("status").asInt(-1);
    }

    private static Answer create(String summary) {
        return JIRA.post("alice", "/rest/api/2/issue", CREATE.formatted(summary));
    }

    private static int total(String summary) {
        return JIRA.post("alice", "/rest/api/2/search", "{`jql`:`summary ~ '" + summary + "'`}")
                .json()
                .path("total")
                .asInt(-1);
    }
}
