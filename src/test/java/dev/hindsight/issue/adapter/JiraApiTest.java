package dev.hindsight.issue.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.jira.rest.client.api.domain.BasicIssue;
import com.atlassian.jira.rest.client.api.domain.input.IssueInputBuilder;
import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.adapter.LoopbackJira.Answer;
import io.atlassian.util.concurrent.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** One call's way through the Jira client: its thread, its interruption, its time. */
public class JiraApiTest {

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    private LoopbackSite site;

    @Before
    public void linkUp() {
        site = new LoopbackSite(jira.url());
    }

    @Test
    public void doesEverythingOnTheCallingThread() {
        jira.on("GET issue/1", 200, "{\"id\":\"1\"}");
        List<Thread> threads = new ArrayList<>();

        JsonObjectParser<String> parser = issue -> {
            threads.add(Thread.currentThread());
            return Json.needed(issue, "id");
        };
        String id = linked(LoopbackSite.START.plusSeconds(30)).get("issue/1", parser);

        assertEquals("1", id);
        assertSame(Thread.currentThread(), threads.get(0));
    }

    @Test
    public void keepsTheReplyAndTheFlagWhenTheThreadIsInterruptedMeanwhile() {
        jira.on("POST issue", 201, JiraReplies.CREATED);

        BasicIssue made = linked(LoopbackSite.START.plusSeconds(30)).write("POST issue", client -> {
            Promise<BasicIssue> reply =
                    client.getIssueClient().createIssue(new IssueInputBuilder("OPS", 1L, "A summary").build());
            Thread.currentThread().interrupt();
            return reply;
        });

        assertEquals("OPS-1", made.getKey());
        assertTrue(Thread.interrupted());
    }

    @Test
    public void sendsNothingAfterTheDeadline() {
        JiraApi late = linked(LoopbackSite.START);

        assertThrows(JiraException.NotSent.class, () -> late.put("issue/1", Json.of("fields", "")));
        assertEquals(List.of(), jira.received());
    }

    @Test
    public void waitsNoLongerForAnAnswerThanIsLeft() {
        Deadline limits = new Deadline(site, LoopbackSite.START.plusSeconds(12), Instant.MAX);

        assertEquals(5_000, limits.connectMillis());
        assertEquals(7_000, limits.silenceMillis());
        assertEquals(1_500, limits.within(Duration.ofSeconds(3)).connectMillis());
        assertEquals(1_500, limits.within(Duration.ofSeconds(3)).silenceMillis());
    }

    @Test
    public void doesNotTakeAnUnexpectedSuccessForOne() {
        jira.on("PUT issue/1", Answer.json(202, "{}"));

        assertThrows(
                JiraException.OutcomeUnknown.class,
                () -> linked(LoopbackSite.START.plusSeconds(30)).put("issue/1", Json.of("fields", "")));
    }

    private JiraApi linked(Instant deadline) {
        return new JiraApi(site.link(), new LinkHttpClient(site.link(), new Deadline(site, deadline, Instant.MAX)));
    }
}
