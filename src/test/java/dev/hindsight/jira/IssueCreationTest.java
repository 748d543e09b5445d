package dev.hindsight.jira;

import static dev.hindsight.jira.JiraReplies.CREATED;
import static dev.hindsight.jira.JiraReplies.bulk;
import static dev.hindsight.jira.JiraReplies.fields;
import static dev.hindsight.jira.JiraReplies.issueTypes;
import static dev.hindsight.jira.JiraReplies.refusal;
import static dev.hindsight.jira.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.action.Creation;
import dev.hindsight.action.Creation.WishedField;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.NewIssue;
import dev.hindsight.action.Proof;
import dev.hindsight.action.TrackerException;
import dev.hindsight.jira.LoopbackJira.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Making issues, one and several, with all that Jira may say to it. */
public class IssueCreationTest {

    private static final String TYPES = "GET issue/createmeta/OPS/issuetypes";
    private static final String SCREEN = "GET issue/createmeta/OPS/issuetypes/10002";
    private static final String SINGLE = "POST issue";
    private static final String BULK = "POST issue/bulk";

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    private LoopbackSite site;
    private IssueTracker tracker;

    @Before
    public void linkUp() {
        site = new LoopbackSite(jira.url());
        tracker = site.tracker();
        jira.on(TYPES, 200, issueTypes("Bug", "Task"));
    }

    @Test
    public void sendsEverythingInOneRequestInTheCallersName() throws JSONException {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        Creation made = create("uid-1").get(0);

        assertEquals(new Creation.Made("10001", "OPS-1", Set.of()), made);
        LoopbackJira.Received request = jira.received(SINGLE).get(0);
        assertEquals("alice-key", request.headers().getFirst("X-User"));
        JSONObject expected = new JSONObject("""
                {"fields":{"project":{"key":"OPS"},"issuetype":{"id":"10002"},"summary":"Größe 😀 prüfen \\"jetzt\\"",
                  "description":"Weil\\n* nötig","assignee":{"name":"bob"},"duedate":"2026-12-15","priority":{"id":"2"},
                  "labels":["postmortem","theme-scaling"]},
                 "properties":[{"key":"dev.hindsight","value":{"instance":"instance-1","finding":"uid-1"}}]}""");
        assertEquals(expected.toMap(), new JSONObject(request.body()).toMap());
    }

    @Test
    public void sendsBodiesThatAreSafeInAnyCharset() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        create("uid-1");

        assertTrue(jira.received(SINGLE).get(0).body().chars().allMatch(unit -> unit < 128));
    }

    @Test
    public void leavesOutWhatTheCreateScreenDoesNotOffer() throws JSONException {
        jira.on(SCREEN, 200, fields(true, "summary", "description", "assignee")).on(SINGLE, 201, CREATED);

        Creation.Made made = (Creation.Made) create("uid-1").get(0);

        assertEquals(Set.of(WishedField.DUE, WishedField.PRIORITY, WishedField.LABELS), made.leftOut());
        assertEquals(
                Set.of("project", "issuetype", "summary", "description", "assignee"),
                Set.copyOf(Json.names(sentFields()).toList()));
    }

    @Test
    public void readsAllPagesOfTheCreateScreen() {
        jira.on(SCREEN, 200, fields(false, "summary", "description", "assignee"))
                .on(SCREEN, 200, fields(true, "duedate", "priority", "labels"))
                .on(SINGLE, 201, CREATED);

        assertEquals(Set.of(), ((Creation.Made) create("uid-1").get(0)).leftOut());
        assertEquals("startAt=3&maxResults=50", jira.received(SCREEN).get(1).query());
    }

    @Test
    public void remembersTheCreateScreenForFiveMinutes() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        create("uid-1");
        create("uid-2");
        assertEquals(1, jira.received(SCREEN).size());
        site.pass(Duration.ofMinutes(5));
        create("uid-3");

        assertEquals(2, jira.received(SCREEN).size());
    }

    @Test
    public void refusesAnUnknownIssueTypeByItsName() {
        TrackerException.Refused refused = refused(
                tracker.create(ALICE, List.of(wanted("uid-1", "OPS", "Epic")), LoopbackSite.START.plusSeconds(60))
                        .get(0));

        assertEquals(Map.of("issuetype", "Project OPS has no issue type \"Epic\""), refused.fields());
        assertEquals(List.of(), jira.received(SINGLE));
    }

    @Test
    public void refusesAnUnknownProjectByItsName() {
        jira.on("GET issue/createmeta/NONE/issuetypes", 400, "{\"errorMessages\":[\"No project\"],\"errors\":{}}");

        TrackerException.Refused refused = refused(
                tracker.create(ALICE, List.of(wanted("uid-1", "NONE", "Task")), LoopbackSite.START.plusSeconds(60))
                        .get(0));

        assertTrue(String.valueOf(refused.fields().get("project")).contains("\"NONE\""));
        assertEquals(List.of("No project"), refused.messages());
    }

    @Test
    public void neverAsksForAProjectThatCannotBeOne() {
        Creation creation = tracker.create(
                        ALICE, List.of(wanted("uid-1", "../../user", "Task")), LoopbackSite.START.plusSeconds(60))
                .get(0);

        assertEquals(Set.of("project"), refused(creation).fields().keySet());
        assertEquals(List.of(), jira.received());
    }

    @Test
    public void makesTheOthersWhenOneProjectIsUnknown() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        List<Creation> made = tracker.create(
                ALICE,
                List.of(wanted("uid-1", "NONE", "Task"), wanted("uid-2", "OPS", "Task")),
                LoopbackSite.START.plusSeconds(60));

        assertEquals(Set.of("project"), refused(made.get(0)).fields().keySet());
        assertEquals(new Creation.Made("10001", "OPS-1", Set.of()), made.get(1));
    }

    @Test
    public void repeatsOnceWithoutTheWishedFieldsThatAreRefused() throws JSONException {
        offerAllFields();
        jira.on(SINGLE, 400, refusal("assignee", "User 'bob' cannot be assigned issues."))
                .on(SINGLE, 201, CREATED);

        Creation.Made made = (Creation.Made) create("uid-1").get(0);

        assertEquals(Set.of(WishedField.ASSIGNEE), made.leftOut());
        assertEquals(false, sentFields().has("assignee"));
        assertEquals(true, sentFields().has("duedate"));
    }

    @Test
    public void asksForTheCreateScreenAgainAfterSuchARefusal() {
        offerAllFields();
        jira.on(SINGLE, 400, refusal("duedate", "Not on the screen.")).on(SINGLE, 201, CREATED);

        create("uid-1");
        create("uid-2");

        assertEquals(2, jira.received(SCREEN).size());
    }

    @Test
    public void doesNotRepeatMoreThanOnce() {
        offerAllFields();
        jira.on(SINGLE, 400, refusal("assignee", "No.")).on(SINGLE, 400, refusal("duedate", "No."));

        assertEquals(Set.of("duedate"), refused(create("uid-1").get(0)).fields().keySet());
        assertEquals(2, jira.received(SINGLE).size());
    }

    @Test
    public void doesNotRepeatWhenAnotherFieldIsRefusedToo() {
        offerAllFields();
        jira.on(SINGLE, 400, "{\"errors\":{\"assignee\":\"No.\",\"customfield_10001\":\"Team is required.\"}}");

        assertEquals(
                "Team is required.", refused(create("uid-1").get(0)).fields().get("customfield_10001"));
        assertEquals(1, jira.received(SINGLE).size());
    }

    @Test
    public void doesNotKnowWhatBecameOfARepeatedRequestWhoseReplyIsLost() {
        offerAllFields();
        jira.on(SINGLE, 400, refusal("assignee", "No.")).on(SINGLE, Answer.hangUp());

        assertEquals(
                TrackerException.OutcomeUnknown.class,
                failure(create("uid-1").get(0)).getClass());
    }

    @Test
    public void doesNotKnowWhatBecameOfAnIssueWhoseReplyCannotBeRead() {
        offerAllFields();
        jira.on(SINGLE, 201, "{\"id\":\"10001\"").on(SINGLE, 201, "{}").on(SINGLE, 201, "");

        assertThrows(TrackerException.OutcomeUnknown.class, () -> create("uid-1"));
        assertThrows(TrackerException.OutcomeUnknown.class, () -> create("uid-1"));
        assertThrows(TrackerException.OutcomeUnknown.class, () -> create("uid-1"));
    }

    @Test
    public void sendsNothingWhenItIsTooLate() {
        offerAllFields();

        assertThrows(
                TrackerException.NotSent.class,
                () -> tracker.create(ALICE, List.of(wanted("uid-1", "OPS", "Task")), LoopbackSite.START));
        assertEquals(List.of(), jira.received(SINGLE));
        assertEquals(1, jira.received(SCREEN).size());
    }

    @Test
    public void placesIssuesAndErrorsOfABulkReply() {
        offerAllFields();
        jira.on(BULK, 201, bulk(List.of(made(1), made(3)), List.of(error(1, "\"errorMessages\":[\"No.\"]"))));

        List<Creation> outcomes = create("uid-1", "uid-2", "uid-3");

        assertEquals(new Creation.Made("10001", "OPS-1", Set.of()), outcomes.get(0));
        assertEquals(List.of("No."), refused(outcomes.get(1)).messages());
        assertEquals(new Creation.Made("10003", "OPS-3", Set.of()), outcomes.get(2));
    }

    @Test
    public void readsBulkErrorsWithoutFieldsOrWithoutMessages() {
        offerAllFields();
        String empty = error(0, "\"errorMessages\":[\"No.\"],\"errors\":{}");
        String onlyFields = error(1, "\"errors\":{\"summary\":\"Too long.\"}");
        jira.on(BULK, 201, bulk(List.of(made(3)), List.of(empty, onlyFields)));

        List<Creation> outcomes = create("uid-1", "uid-2", "uid-3");

        assertEquals(List.of("No."), refused(outcomes.get(0)).messages());
        assertEquals(Map.of("summary", "Too long."), refused(outcomes.get(1)).fields());
        assertEquals("OPS-3", ((Creation.Made) outcomes.get(2)).key());
    }

    @Test
    public void readsABulkReplyInWhichAllFailed() {
        offerAllFields();
        String first = error(0, "\"errors\":{\"summary\":\"One.\"}");
        String second = "{\"status\":400,\"elementErrors\":{\"errors\":{\"summary\":\"Two.\"}}}";
        jira.on(BULK, 400, bulk(List.of(), List.of(first, second)));

        List<Creation> outcomes = create("uid-1", "uid-2");

        assertEquals(Map.of("summary", "One."), refused(outcomes.get(0)).fields());
        assertEquals(Map.of("summary", "Two."), refused(outcomes.get(1)).fields());
    }

    @Test
    public void refusesAllWhenTheBulkRequestAsAWholeIsRefused() {
        offerAllFields();
        jira.on(BULK, 400, "{\"errorMessages\":[\"Not at all.\"],\"errors\":{}}")
                .on(BULK, Answer.html(400));

        create("uid-1", "uid-2")
                .forEach(outcome ->
                        assertEquals(List.of("Not at all."), refused(outcome).messages()));
        create("uid-1", "uid-2")
                .forEach(outcome ->
                        assertEquals(List.of("Status 400"), refused(outcome).messages()));
    }

    @Test
    public void repeatsTheElementsOfABulkThatWereRefusedForWishedFields() {
        offerAllFields();
        String unassignable = error(1, "\"errors\":{\"assignee\":\"No.\"}");
        jira.on(BULK, 201, bulk(List.of(made(1)), List.of(unassignable))).on(SINGLE, 201, made(2));

        List<Creation> outcomes = create("uid-1", "uid-2");

        assertEquals(new Creation.Made("10001", "OPS-1", Set.of()), outcomes.get(0));
        assertEquals(new Creation.Made("10002", "OPS-2", Set.of(WishedField.ASSIGNEE)), outcomes.get(1));
    }

    @Test
    public void keepsWhatWasMadeWhenTheRepetitionFails() {
        offerAllFields();
        String unassignable = error(0, "\"errors\":{\"assignee\":\"No.\"}");
        jira.on(BULK, 201, bulk(List.of(made(2)), List.of(unassignable))).on(SINGLE, Answer.json(429, ""));

        List<Creation> outcomes = create("uid-1", "uid-2");

        assertEquals(TrackerException.Busy.class, failure(outcomes.get(0)).getClass());
        assertEquals(new Creation.Made("10002", "OPS-2", Set.of()), outcomes.get(1));
    }

    @Test
    public void doesNotGuessWhenTheNumbersOfABulkReplyDoNotAddUp() {
        offerAllFields();
        jira.on(BULK, 201, bulk(List.of(made(1)), List.of(error(2, "\"errors\":{\"summary\":\"No.\"}"))));

        List<Creation> outcomes = create("uid-1", "uid-2", "uid-3");

        assertEquals(
                TrackerException.OutcomeUnknown.class, failure(outcomes.get(0)).getClass());
        assertEquals(
                TrackerException.OutcomeUnknown.class, failure(outcomes.get(1)).getClass());
        assertEquals(TrackerException.Refused.class, failure(outcomes.get(2)).getClass());
    }

    @Test
    public void doesNotKnowWhatBecameOfABulkWhoseReplyCannotBeRead() {
        offerAllFields();
        jira.on(BULK, 201, "{\"issues\":[{\"id\":\"1\"").on(BULK, Answer.hangUp());

        assertThrows(TrackerException.OutcomeUnknown.class, () -> create("uid-1", "uid-2"));
        assertThrows(TrackerException.OutcomeUnknown.class, () -> create("uid-1", "uid-2"));
    }

    private void offerAllFields() {
        jira.on(SCREEN, 200, fields(true, "summary", "description", "assignee", "duedate", "priority", "labels"));
    }

    private List<Creation> create(String... uids) {
        List<NewIssue> wanted =
                Stream.of(uids).map(uid -> wanted(uid, "OPS", "Task")).toList();
        return tracker.create(ALICE, wanted, site.instant().plusSeconds(60));
    }

    private static NewIssue wanted(String uid, String project, String issueType) {
        return new NewIssue(
                project,
                issueType,
                "Größe 😀 prüfen \"jetzt\"",
                "Weil\n* nötig",
                Optional.of("bob"),
                Optional.of(LocalDate.of(2026, 12, 15)),
                Optional.of("2"),
                List.of("postmortem", "theme-scaling"),
                new Proof("instance-1", uid));
    }

    private JSONObject sentFields() throws JSONException {
        List<LoopbackJira.Received> sent = jira.received(SINGLE);
        return new JSONObject(sent.get(sent.size() - 1).body()).getJSONObject("fields");
    }

    private static String made(int number) {
        return "{\"id\":\"" + (10000 + number) + "\",\"key\":\"OPS-" + number + "\",\"self\":\"http://jira.example/\"}";
    }

    private static String error(int place, String words) {
        return "{\"status\":400,\"elementErrors\":{" + words + "},\"failedElementNumber\":" + place + "}";
    }

    private static TrackerException failure(Creation creation) {
        return ((Creation.NotMade) creation).failure();
    }

    private static TrackerException.Refused refused(Creation creation) {
        return (TrackerException.Refused) failure(creation);
    }
}
