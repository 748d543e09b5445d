package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.JiraReplies.bulk;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.adapter.LoopbackJira.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Creating several issues by one call, with all that Jira may say to it. */
public class BulkCreationTest extends CreationFixture {

    @Test
    public void placesIssuesAndErrorsOfABulkReply() {
        offerAllFields();
        jira.on(BULK, 201, bulk(List.of(made(1), made(3)), List.of(error(1, "\"errorMessages\":[\"No.\"]"))));

        List<CreateResult> outcomes = create("uid-1", "uid-2", "uid-3");

        assertEquals(new CreateResult.Created("10001", "OPS-1", Map.of()), outcomes.get(0));
        assertEquals(List.of("No."), refused(outcomes.get(1)).words());
        assertEquals(new CreateResult.Created("10003", "OPS-3", Map.of()), outcomes.get(2));
    }

    @Test
    public void readsBulkErrorsWithoutFieldsOrWithoutMessages() {
        offerAllFields();
        String empty = error(0, "\"errorMessages\":[\"No.\"],\"errors\":{}");
        String onlyFields = error(1, "\"errors\":{\"summary\":\"Too long.\"}");
        jira.on(BULK, 201, bulk(List.of(made(3)), List.of(empty, onlyFields)));

        List<CreateResult> outcomes = create("uid-1", "uid-2", "uid-3");

        assertEquals(List.of("No."), refused(outcomes.get(0)).words());
        assertEquals(List.of("summary: Too long."), refused(outcomes.get(1)).words());
        assertEquals("OPS-3", ((CreateResult.Created) outcomes.get(2)).key());
    }

    @Test
    public void doesNotKnowWhatBecameOfAnElementAtWhichJiraFailed() {
        offerAllFields();
        String failed =
                error(1, "\"errorMessages\":[\"Internal server error\"]").replace("400", "500");
        jira.on(BULK, 201, bulk(List.of(made(1)), List.of(failed)));

        List<CreateResult> outcomes = create("uid-1", "uid-2");

        assertEquals(
                JiraException.OutcomeUnknown.class, failure(outcomes.get(1)).getClass());
    }

    @Test
    public void readsABulkReplyInWhichAllFailed() {
        offerAllFields();
        String first = error(0, "\"errors\":{\"summary\":\"One.\"}");
        String second = "{\"status\":400,\"elementErrors\":{\"errors\":{\"summary\":\"Two.\"}}}";
        jira.on(BULK, 400, bulk(List.of(), List.of(first, second)));

        List<CreateResult> outcomes = create("uid-1", "uid-2");

        assertEquals(List.of("summary: One."), refused(outcomes.get(0)).words());
        assertEquals(List.of("summary: Two."), refused(outcomes.get(1)).words());
    }

    @Test
    public void refusesAllWhenTheBulkRequestAsAWholeIsRefused() {
        offerAllFields();
        jira.on(BULK, 400, "{\"errorMessages\":[\"Not at all.\"],\"errors\":{}}");

        create("uid-1", "uid-2")
                .forEach(outcome ->
                        assertEquals(List.of("Not at all."), refused(outcome).words()));
    }

    @Test
    public void doesNotTakeSomebodyElsesRefusalOfABulkForJiras() {
        offerAllFields();
        jira.on(BULK, Answer.html(400));

        assertThrows(JiraException.OutcomeUnknown.class, () -> create("uid-1", "uid-2"));
    }

    @Test
    public void repeatsTheElementsOfABulkThatWereRefusedForOptionalFields() {
        offerAllFields();
        String unassignable = error(1, "\"errors\":{\"assignee\":\"No.\"}");
        jira.on(BULK, 201, bulk(List.of(made(1)), List.of(unassignable))).on(SINGLE, 201, made(2));

        List<CreateResult> outcomes = create("uid-1", "uid-2");

        assertEquals(new CreateResult.Created("10001", "OPS-1", Map.of()), outcomes.get(0));
        assertEquals(Set.of(IssueField.ASSIGNEE), ((CreateResult.Created) outcomes.get(1)).leftOut());
    }

    @Test
    public void keepsWhatWasMadeWhenTheRepetitionFails() {
        offerAllFields();
        String unassignable = error(0, "\"errors\":{\"assignee\":\"No.\"}");
        jira.on(BULK, 201, bulk(List.of(made(2)), List.of(unassignable)))
                .on(SINGLE, 503, "{\"errorMessages\":[\"Jira is locked.\"]}");

        List<CreateResult> outcomes = create("uid-1", "uid-2");

        assertEquals(JiraException.Busy.class, failure(outcomes.get(0)).getClass());
        assertEquals(new CreateResult.Created("10002", "OPS-2", Map.of()), outcomes.get(1));
    }

    @Test
    public void doesNotGuessWhenTheNumbersOfABulkReplyDoNotAddUp() {
        offerAllFields();
        jira.on(BULK, 201, bulk(List.of(made(1)), List.of(error(2, "\"errors\":{\"summary\":\"No.\"}"))));

        List<CreateResult> outcomes = create("uid-1", "uid-2", "uid-3");

        assertEquals(
                JiraException.OutcomeUnknown.class, failure(outcomes.get(0)).getClass());
        assertEquals(
                JiraException.OutcomeUnknown.class, failure(outcomes.get(1)).getClass());
        assertEquals(JiraException.Refused.class, failure(outcomes.get(2)).getClass());
    }

    @Test
    public void doesNotKnowWhatBecameOfABulkWhoseReplyCannotBeRead() {
        offerAllFields();
        jira.on(BULK, 201, "{\"issues\":[{\"id\":\"1\"").on(BULK, Answer.hangUp());

        assertThrows(JiraException.OutcomeUnknown.class, () -> create("uid-1", "uid-2"));
        assertThrows(JiraException.OutcomeUnknown.class, () -> create("uid-1", "uid-2"));
    }
}
