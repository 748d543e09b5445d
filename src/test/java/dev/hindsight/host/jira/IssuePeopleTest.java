package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/** Who is assigned an issue, who watches it, and what single comments say. */
public class IssuePeopleTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    private final String issue = "/rest/api/2/issue/" + JIRA.issue("alice", "OPS", "Of people");

    @Test
    public void isAssignedByItselfAndUnassigned() {
        assertEquals(
                204, JIRA.put("alice", issue + "/assignee", "{`name`:`carol`}").status());
        assertEquals("carol", read("").at("/fields/assignee/name").asText());
        assertEquals(
                "assignee",
                read("?expand=changelog")
                        .at("/changelog/histories/0/items/0/field")
                        .asText());
        assertEquals(
                400, JIRA.put("alice", issue + "/assignee", "{`name`:`dave`}").status());

        assertEquals(
                204, JIRA.put("alice", issue + "/assignee", "{`name`:null}").status());
        assertTrue(read("").at("/fields/assignee").isNull());
    }

    @Test
    public void isWatchedByOneselfAndByOthers() {
        JIRA.post("bob", issue + "/watchers", "");
        JIRA.post("bob", issue + "/watchers", "`carol`");

        JsonNode watchers = JIRA.get("bob", issue + "/watchers").json();
        assertEquals(2, watchers.path("watchCount").asInt());
        assertTrue(watchers.path("isWatching").asBoolean());
        assertEquals("carol", watchers.at("/watchers/1/name").asText());
        assertEquals(2, read("").at("/fields/watches/watchCount").asInt());

        assertEquals(204, JIRA.delete("bob", issue + "/watchers?username=carol").status());
        assertEquals(1, read("").at("/fields/watches/watchCount").asInt());
        assertEquals(404, JIRA.post("bob", issue + "/watchers", "`nobody`").status());
    }

    @Test
    public void keepsAWatchersChangeOutOfItsHistory() {
        JIRA.post("bob", issue + "/watchers", "");

        assertEquals(0, read("?expand=changelog").at("/changelog/total").asInt());
    }

    @Test
    public void hasCommentsThatAreReadEditedAndRemoved() {
        String comment = issue + "/comment/"
                + JIRA.post("bob", issue + "/comment", "{`body`:`First`}")
                        .json()
                        .path("id")
                        .asText();

        assertEquals("First", JIRA.get("alice", comment).json().path("body").asText());
        assertEquals(
                "Second",
                JIRA.put("bob", comment, "{`body`:`Second`}")
                        .json()
                        .path("body")
                        .asText());
        assertEquals(400, JIRA.put("alice", comment, "{`body`:`Not mine`}").status());
        assertEquals("Second", read("").at("/fields/comment/comments/0/body").asText());
        assertEquals(204, JIRA.delete("bob", comment).status());
        assertEquals(404, JIRA.get("alice", comment).status());
    }

    @Test
    public void givesTheLatestCommentsFirstWhereThatIsAsked() {
        for (int number = 1; number <= 51; number++) {
            JIRA.post("bob", issue + "/comment", "{`body`:`No " + number + "`}");
        }

        assertEquals("No 1", bodies("").get(0));
        assertEquals(50, bodies("").size());
        assertEquals("No 1", bodies("?orderBy=created").get(0));
        assertEquals(List.of("No 51", "No 50"), bodies("?orderBy=-created&maxResults=2"));
        assertEquals(List.of("No 1"), bodies("?orderBy=-created&startAt=50"));
    }

    private List<String> bodies(String query) {
        return JIRA.get("alice", issue + "/comment" + query)
                .json()
                .path("comments")
                .findValuesAsText("body");
    }

    private JsonNode read(String query) {
        return JIRA.get("alice", issue + query).json();
    }
}
