package dev.hindsight.issue;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import org.junit.Test;

/** What every Jira does with comments. */
public abstract class CommentsContract extends ChangelogContract {

    @Test
    public void knowsAgainWhatSomebodyCommented() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();
        Instant before = jirasTime().minusSeconds(1);

        jira().comment(alice(), id, "[Check it|http://wiki.example/~x/check?finding=uid-1]", now().plusSeconds(60));

        assertTrue(jira().isCommented(alice(), id, "/check?finding=uid-1", before));
        assertFalse(jira().isCommented(alice(), id, "/check?finding=uid-2", before));
        assertFalse(jira().isCommented(
                        alice(), id, "/check?finding=uid-1", jirasTime().plusSeconds(60)));
        assertThrows(JiraException.NotFound.class, () -> jira().isCommented(alice(), NO_ISSUE, "x", before));
    }

    @Test
    public void commentsNothingWhenItIsTooLate() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();

        assertThrows(JiraException.NotSent.class, () -> jira().comment(alice(), id, "Late", now()));

        assertFalse(jira().isCommented(alice(), id, "Late", Instant.EPOCH));
    }
}
