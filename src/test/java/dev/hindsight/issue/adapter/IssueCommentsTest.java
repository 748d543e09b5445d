package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.JiraException;
import java.time.Instant;
import org.junit.Rule;
import org.junit.Test;

/** Looking for a comment among the latest of an issue. */
public class IssueCommentsTest {

    private static final String COMMENTS = "GET issue/10001/comment";
    private static final Instant CLOSED = Instant.parse("2026-11-22T10:00:00Z");

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    @Test
    public void asksForTheLatestHundred() {
        jira.on(COMMENTS, 200, comments());

        isCommented("check?finding=1");

        assertEquals(
                "orderBy=-created&maxResults=100",
                jira.received(COMMENTS).get(0).query());
    }

    @Test
    public void findsAPartOfTheText() {
        jira.on(COMMENTS, 200, comments("[Check|http://wiki/x/check?finding=uid-1]", "2026-11-22T11:00:00.000+0100"));

        assertTrue(isCommented("/check?finding=uid-1"));
        assertFalse(isCommented("/check?finding=uid-2"));
    }

    @Test
    public void takesNoOlderOneForIt() {
        jira.on(COMMENTS, 200, comments("/check?finding=uid-1", "2026-11-22T09:59:59.999+0000"));

        assertFalse(isCommented("/check?finding=uid-1"));
    }

    @Test
    public void findsNothingWhereNobodyHasSaidAnything() {
        jira.on(COMMENTS, 200, comments());

        assertFalse(isCommented("/check?finding=uid-1"));
    }

    @Test
    public void takesNoOtherAnswerForNothing() {
        jira.on(COMMENTS, 200, "{\"total\":0}")
                .on(COMMENTS, 200, comments("/check?finding=uid-1", "yesterday"))
                .on(COMMENTS, LoopbackJira.Answer.html(200));

        assertThrows(JiraException.WrongAnswer.class, () -> isCommented("/check?finding=uid-1"));
        assertThrows(JiraException.WrongAnswer.class, () -> isCommented("/check?finding=uid-1"));
        assertThrows(JiraException.WrongAnswer.class, () -> isCommented("/check?finding=uid-1"));
    }

    private boolean isCommented(String text) {
        return new LoopbackSite(jira.url()).jira().isCommented(ALICE, "10001", text, CLOSED);
    }

    private static String comments() {
        return "{\"startAt\":0,\"maxResults\":100,\"total\":0,\"comments\":[]}";
    }

    private static String comments(String body, String created) {
        return comments().replace("[]", "[{\"id\":\"1\",\"body\":\"" + body + "\",\"created\":\"" + created + "\"}]");
    }
}
