package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.JiraException.Refused.RefusedField;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.Test;

/** What the kinds of failure mean, and what a refusal says of which field. */
public class JiraExceptionTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI ALLOW = URI.create("http://jira.example/allow");
    private static final List<JiraException> ALL = List.of(
            new JiraException.NotSent("down", null),
            new JiraException.OutcomeUnknown("lost", null),
            new JiraException.Busy(NOON),
            new JiraException.Refused(List.of(), List.of()),
            new JiraException.NotAuthorized(ALLOW),
            new JiraException.NotPermitted("no"),
            new JiraException.NotFound("nothing"),
            new JiraException.TooMuch("too much"),
            new JiraException.WrongAnswer("HTML", null));

    @Test
    public void eachKindIsOfTheFamiliesOfTheTable() {
        assertEquals(List.of("OUTCOME_UNKNOWN"), those(JiraException::outcomeIsUnknown));
        assertEquals(List.of("REFUSED", "NOT_PERMITTED", "NOT_FOUND"), those(JiraException::isAnswer));
        assertEquals(List.of("NOT_SENT", "BUSY"), those(JiraException::concernsTheLink));
        assertEquals(
                List.of("REFUSED", "NOT_AUTHORIZED", "NOT_PERMITTED", "NOT_FOUND"),
                those(JiraException::concernsThePerson));
        assertEquals(List.of("BUSY"), those(failure -> failure.busyUntil().equals(Optional.of(NOON))));
        assertEquals(
                List.of("NOT_AUTHORIZED"),
                those(failure -> failure.authorizeAt().equals(Optional.of(ALLOW))));
    }

    @Test
    public void wordsFromOutsideAreOneLine() {
        assertEquals(
                "Sorry. 2026-11-22 ERROR Forged",
                new JiraException.NotPermitted("Sorry.\r\n2026-11-22 ERROR\u2028Forged").getMessage());
        assertEquals(List.of("One. Two."), refused(List.of("One.\nTwo.")).words());
        assertEquals(
                "In the past.", refused(List.of(), due("In the\u0000past.")).wordsOn(IssueField.DUE));
    }

    @Test
    public void secretsInWordsFromOutsideAreBlottedOut() {
        for (String secret : List.of(
                "http://wiki.example/events?token=S3cr-et_&x=1",
                "{\"token\": \"S3cr-et_\"}",
                "Authorization: Bearer S3cr-et_",
                "events?token%3DS3cr-et_",
                "JSESSIONID=S3cr-et_; Path=/")) {
            String message =
                    String.valueOf(new JiraException.OutcomeUnknown("Jira said: " + secret, null).getMessage());

            assertFalse(message, message.contains("S3cr"));
            assertTrue(message, message.contains("\u2026"));
        }
        assertEquals("A token is needed", new JiraException.NotFound("A token is needed").getMessage());
    }

    @Test
    public void whatAnotherLibraryFailedAtIsHarmlessToo() {
        Exception cause = new IllegalStateException("a\nb", new IllegalArgumentException("token=S3cret"));

        Throwable told = Objects.requireNonNull(new JiraException.NotSent("down", cause).getCause());

        assertEquals("java.lang.IllegalStateException: a b", told.getMessage());
        assertEquals(
                "java.lang.IllegalArgumentException: token=\u2026",
                Objects.requireNonNull(told.getCause()).getMessage());
        assertEquals(List.of(cause.getStackTrace()), List.of(told.getStackTrace()));
    }

    @Test
    public void aRefusalNamesTheFieldsOfOursWithJirasWords() {
        JiraException.Refused refused = refused(List.of("Sorry."), due("In the past."), team("Required."));

        assertTrue(refused.names(IssueField.DUE));
        assertFalse(refused.names(IssueField.SUMMARY));
        assertEquals(Set.of(IssueField.DUE), refused.namedFields());
        assertEquals("In the past.", refused.wordsOn(IssueField.DUE));
        assertEquals("", refused.wordsOn(IssueField.SUMMARY));
        assertEquals(
                "Second.",
                refused(
                                List.of(),
                                due("First."),
                                new RefusedField(Optional.of(IssueField.SUMMARY), "summary", "Second."))
                        .wordsOn(IssueField.SUMMARY));
    }

    @Test
    public void aRefusalTellsItsMessagesFirstAndThenEachFieldByItsName() {
        JiraException.Refused refused = refused(List.of("Sorry."), team("Required."), due("In the past."));

        assertEquals(
                List.of("Sorry.", "Due Date: In the past.", "team: Required."),
                refused.calling(Map.of("duedate", "Due Date")).words());
    }

    @Test
    public void onlyARefusalOfNothingButFieldsOfOursMaySucceedWithoutThem() {
        assertEquals(Set.of(IssueField.DUE), refused(List.of(), due("No.")).fieldsToLeaveOut());
        assertEquals(Set.of(), refused(List.of(), due("No."), team("No.")).fieldsToLeaveOut());
        assertEquals(Set.of(), refused(List.of("Sorry."), due("No.")).fieldsToLeaveOut());
    }

    private static List<String> those(Predicate<JiraException> which) {
        return ALL.stream().filter(which).map(failure -> failure.kind().name()).toList();
    }

    private static JiraException.Refused refused(List<String> messages, RefusedField... fields) {
        return new JiraException.Refused(List.of(fields), messages);
    }

    private static RefusedField due(String words) {
        return new RefusedField(Optional.of(IssueField.DUE), "duedate", words);
    }

    private static RefusedField team(String words) {
        return new RefusedField(Optional.empty(), "team", words);
    }
}
