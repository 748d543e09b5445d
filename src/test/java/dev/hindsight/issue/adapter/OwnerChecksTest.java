package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.JiraReplies.CREATED;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.CreateResult.Created;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.adapter.LoopbackJira.Answer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.codehaus.jettison.json.JSONException;
import org.junit.Before;
import org.junit.Test;

/** Owners are left out of a creation when it is certain that Jira would not take them, and only then. */
public class OwnerChecksTest extends CreationFixture {

    private static final String SEARCH = "GET user/assignable/search";
    private static final String RIGHTS = "GET mypermissions";
    private static final String USER = "GET user";
    private static final String CAROL = "{\"name\":\"carol\"}";

    @Before
    public void offerAll() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED).on(BULK, 201, JiraReplies.bulk(List.of(made(1), made(2)), List.of()));
    }

    @Test
    public void leavesOutAnOwnerWhomJiraDoesNotKnow() throws JSONException {
        jira.on(SEARCH, 200, "[" + CAROL + "]").on(RIGHTS, 200, seesUsers(true));

        assertEquals(
                refusedFor(FieldRefusal.Code.OWNER_UNKNOWN), created("uid-1").refusals());
        assertEquals(false, sentFields().has("assignee"));
        assertEquals(1, jira.received(SINGLE).size());
    }

    @Test
    public void tellsInactiveOwnersFromOthers() {
        jira.on(SEARCH, 200, "[]")
                .on(RIGHTS, 200, seesUsers(true))
                .on(USER, 200, "{\"name\":\"bob\",\"active\":false}")
                .on(USER, 200, "{\"name\":\"Bob\",\"active\":true}");

        assertEquals(
                refusedFor(FieldRefusal.Code.OWNER_INACTIVE), created("uid-1").refusals());
        site.pass(Duration.ofMinutes(5));
        assertEquals(
                refusedFor(FieldRefusal.Code.OWNER_NOT_ASSIGNABLE),
                created("uid-2").refusals());
    }

    @Test
    public void sendsAnOwnerWhoIsListedInOtherCase() throws JSONException {
        jira.on(SEARCH, 200, "[{\"name\":\"BOB\"}]").on(RIGHTS, 200, seesUsers(true));

        assertSent();
    }

    @Test
    public void sendsTheOwnerWhenThePersonMayNotSeeAllUsers() throws JSONException {
        jira.on(SEARCH, 200, "[]").on(RIGHTS, 200, seesUsers(false));

        assertSent();
    }

    @Test
    public void sendsTheOwnerWhenTheListIsNotWhole() throws JSONException {
        jira.on(SEARCH, 200, Collections.nCopies(100, CAROL).toString()).on(RIGHTS, 200, seesUsers(true));

        assertSent();
    }

    @Test
    public void sendsTheOwnerWhenJiraDoesNotAnswer() throws JSONException {
        jira.on(SEARCH, Answer.hangUp());

        assertSent();
    }

    @Test
    public void asksOnceForEachOwnerAndProject() {
        jira.on(SEARCH, 200, "[{\"name\":\"bob\"}]");

        create("uid-1", "uid-2");
        create("uid-3");

        assertEquals(1, jira.received(SEARCH).size());
        assertEquals(
                "project=OPS&username=bob&maxResults=100",
                jira.received(SEARCH).get(0).query());
    }

    @Test
    public void asksAnewOnceAWrongClockIsPutRight() {
        jira.on(SEARCH, 200, "[{\"name\":\"bob\"}]");

        create("uid-1");
        site.pass(Duration.ofDays(-90));
        create("uid-2");

        assertEquals(2, jira.received(SEARCH).size());
    }

    private void assertSent() throws JSONException {
        assertEquals(Map.of(), created("uid-1").refusals());
        assertEquals("bob", sentFields().getJSONObject("assignee").getString("name"));
    }

    private Created created(String uid) {
        return (Created) create(uid).get(0);
    }

    private static Map<IssueField, FieldRefusal> refusedFor(FieldRefusal.Code why) {
        return Map.of(IssueField.ASSIGNEE, FieldRefusal.ofOwner(why, "OPS"));
    }

    private static String seesUsers(boolean have) {
        return "{\"permissions\":{\"USER_PICKER\":{\"key\":\"USER_PICKER\",\"havePermission\":" + have + "}}}";
    }
}
