package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.Changelog.Entry;
import dev.hindsight.issue.Changelog.Field;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Reading changelogs as Jira gives them: in any order, cut short, with people who are gone and fields of any name. */
public class ChangelogReaderTest {

    private static final String ISSUE = "GET issue/10042";
    private static final String STATUSES = """
            [{"id":"1","name":"Open","statusCategory":{"key":"new"}},
             {"id":"3","name":"In Arbeit","statusCategory":{"key":"indeterminate"}}]""";
    private static final String BOB = """
            {"name":"bob","key":"JIRAUSER10102","displayName":"Bob Okafor"}""";

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
    public void readsWhoChangedWhatAndWhen() {
        gives(1, change("501", "08:30:00.123", BOB, due("null", "\"2027-01-31\"")));

        assertEquals(
                new Changelog(
                        true,
                        List.of(new Entry(
                                "501",
                                Instant.parse("2026-11-22T08:30:00.123Z"),
                                Optional.of(new Author(Optional.empty(), "bob", "Bob Okafor")),
                                Field.DUE,
                                "",
                                "2027-01-31"))),
                read());
    }

    @Test
    public void knowsAuthorsWhoHaveAnAccountInTheWiki() {
        gives(
                1,
                change(
                        "501",
                        "08:30:00.000",
                        "{\"name\":\"alice\",\"key\":\"JIRAUSER1\",\"displayName\":\"A.\"}",
                        due("null", "\"2027-01-31\"")));

        assertEquals(
                Optional.of(new Author(Optional.of("alice-key"), "alice", "A.")),
                read().entries().get(0).author());
    }

    @Test
    public void readsChangesThatNameNobodyOrSomebodyWithoutAName() {
        gives(
                2,
                change("501", "08:30:00.000", "null", due("null", "\"2027-01-31\"")),
                change("502", "08:31:00.000", "{\"key\":\"JIRAUSER7\"}", due("\"2027-01-31\"", "null")));

        assertEquals(
                List.of(Optional.empty(), Optional.of(new Author(Optional.empty(), "JIRAUSER7", "JIRAUSER7"))),
                read().entries().stream().map(Entry::author).toList());
    }

    @Test
    public void putsChangesIntoTheOrderInWhichTheyHappened() {
        gives(
                3,
                change("1002", "08:31:00.000", BOB, due("\"2027-01-02\"", "\"2027-01-03\"")),
                change("999", "08:31:00.000", BOB, due("\"2027-01-01\"", "\"2027-01-02\"")),
                change("998", "08:30:00.000", BOB, due("null", "\"2027-01-01\"")));

        assertEquals(
                List.of("2027-01-01", "2027-01-02", "2027-01-03"),
                read().entries().stream().map(Entry::to).toList());
    }

    @Test
    public void tellsThatAChangelogIsCutShort() {
        gives(101, change("501", "08:30:00.000", BOB, due("null", "\"2027-01-31\"")));

        assertFalse(read().complete());
        assertEquals(1, read().entries().size());
    }

    @Test
    public void tellsPeopleByTheirUserNamesNotByTheNamesThatAreShown() {
        gives(
                2,
                change("501", "08:30:00.000", BOB, assignee("JIRAUSER10102", "Bob Okafor", "JIRAUSER5", "Bob Okafor")));
        jira.on("GET user", 200, "{\"name\":\"bob2\",\"key\":\"JIRAUSER5\",\"displayName\":\"Bob Okafor\"}");

        Entry entry = read().entries().get(0);

        assertEquals(List.of("bob", "bob2"), List.of(entry.from(), entry.to()));
        assertEquals("key=JIRAUSER5", jira.received("GET user").get(0).query());
    }

    @Test
    public void keepsTheKeyOfAPersonWhoCannotBeLookedUp() {
        gives(1, change("501", "08:30:00.000", BOB, assignee("JIRAUSER9", "Former user", "JIRAUSER10102", "Bob")));
        jira.on("GET user", 404, "{\"errorMessages\":[\"The user does not exist\"],\"errors\":{}}");

        assertEquals("JIRAUSER9", read().entries().get(0).from());
    }

    @Test
    public void tellsTheCategoryOfAStatusByItsId() {
        gives(1, change("501", "08:30:00.000", BOB, status("jira", "1", "Open", "3", "In Progress")));
        jira.on("GET status", 200, STATUSES);

        Entry entry = read().entries().get(0);

        assertEquals(List.of("new Open", "indeterminate In Progress"), List.of(entry.from(), entry.to()));
    }

    @Test
    public void asksForTheStatusesOfAJiraOnceAnHour() {
        gives(1, change("501", "08:30:00.000", BOB, status("jira", "1", "Open", "3", "In Progress")));
        jira.on("GET status", 200, STATUSES);

        read();
        site.pass(Duration.ofMinutes(59));
        read();
        assertEquals(1, jira.received("GET status").size());
        site.pass(Duration.ofMinutes(1));
        read();

        assertEquals(2, jira.received("GET status").size());
    }

    @Test
    public void asksForTheStatusesAnewOnceAWrongClockIsPutRight() {
        gives(1, change("501", "08:30:00.000", BOB, status("jira", "1", "Open", "3", "In Progress")));
        jira.on("GET status", 200, STATUSES);

        read();
        site.pass(Duration.ofDays(-90));
        read();

        assertEquals(2, jira.received("GET status").size());
    }

    @Test
    public void looksForNewStatusesSoonerButNotForEachThatIsGone() {
        gives(1, change("501", "08:30:00.000", BOB, status("jira", "77", "Abolished", "78", "Abolished too")));
        jira.on("GET status", 200, STATUSES);

        assertEquals("new Abolished", read().entries().get(0).from());
        read();
        assertEquals(1, jira.received("GET status").size());
        site.pass(Duration.ofMinutes(5));
        read();

        assertEquals(2, jira.received("GET status").size());
    }

    @Test
    public void takesNoFieldOfSomebodysOwnForJirasField() {
        gives(1, change("501", "08:30:00.000", BOB, status("custom", "1", "Open", "3", "In Progress")));

        assertEquals(List.of(), read().entries());
    }

    @Test
    public void leavesOutWhatIsNotAskedForWithoutLookingAnythingUp() {
        gives(
                2,
                change("501", "08:30:00.000", BOB, assignee("JIRAUSER9", "X", "JIRAUSER8", "Y")),
                change("502", "08:31:00.000", BOB, due("null", "\"2027-01-31\"")));

        Changelog read = read(Instant.parse("2026-11-22T08:30:00Z"));

        assertEquals(List.of("502"), read.entries().stream().map(Entry::id).toList());
        assertEquals(List.of(), jira.received("GET user"));
    }

    @Test
    public void asksForSeveralChangelogsByOneSearch() {
        jira.on(
                "POST search",
                200,
                "{\"startAt\":0,\"maxResults\":200,\"total\":1,\"issues\":["
                        + issue(1, change("501", "08:30:00.000", BOB, due("null", "\"2027-01-31\"")))
                        + "]}");

        assertEquals(
                List.of("10042"),
                List.copyOf(jiraPort.changelogs(ALICE, List.of("10042", "10043"), Instant.EPOCH)
                        .keySet()));
        assertEquals(1, jira.received().size());
        assertTrue(jira.received().get(0).body().contains("\"expand\":[\"changelog\"]"));
    }

    @Test
    public void takesAnIssueWithoutAChangelogForNoAnswer() {
        jira.on(ISSUE, 200, "{\"id\":\"10042\",\"key\":\"OPS-42\",\"fields\":{}}");

        assertThrows(JiraException.WrongAnswer.class, this::read);
    }

    private Changelog read() {
        return read(Instant.EPOCH);
    }

    private Changelog read(Instant after) {
        return Optional.ofNullable(
                        jiraPort.changelogs(ALICE, List.of("10042"), after).get("10042"))
                .orElseThrow();
    }

    private void gives(int total, String... changes) {
        jira.on(ISSUE, 200, issue(total, changes));
    }

    private static String issue(int total, String... changes) {
        return """
                {"id":"10042","key":"OPS-42","fields":{"assignee":%s,"reporter":null},
                 "changelog":{"startAt":0,"maxResults":%d,"total":%d,"histories":[%s]}}""".formatted(BOB, changes.length, total, String.join(",", changes));
    }

    private static String change(String id, String time, String author, String item) {
        String by = author.equals("null") ? "" : "\"author\":" + author + ",";
        return "{\"id\":\"%s\",%s\"created\":\"2026-11-22T%s+0000\",\"items\":[%s]}".formatted(id, by, time, item);
    }

    private static String due(String from, String to) {
        return "{\"field\":\"duedate\",\"fieldtype\":\"jira\",\"from\":%s,\"fromString\":null,\"to\":%s,\"toString\":null}"
                .formatted(from, to);
    }

    private static String assignee(String from, String fromName, String to, String toName) {
        return item("assignee", "jira", from, fromName, to, toName);
    }

    private static String status(String type, String from, String fromName, String to, String toName) {
        return item("status", type, from, fromName, to, toName);
    }

    private static String item(String field, String type, String from, String fromName, String to, String toName) {
        return "{\"field\":\"%s\",\"fieldtype\":\"%s\",\"from\":\"%s\",\"fromString\":\"%s\",\"to\":\"%s\",\"toString\":\"%s\"}"
                .formatted(field, type, from, fromName, to, toName);
    }
}
