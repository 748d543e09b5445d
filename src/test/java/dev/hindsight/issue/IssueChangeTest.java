package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** Whether there is anything to send. */
public class IssueChangeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-15");

    @Test
    public void aChangeOfNothingIsEmpty() {
        assertTrue(
                change("", "", "", Optional.empty(), "", List.of(), List.of()).isEmpty());
    }

    @Test
    public void aChangeOfAnyOneThingIsNotEmpty() {
        Stream<IssueChange> changes = Stream.of(
                change("Backfill", "", "", Optional.empty(), "", List.of(), List.of()),
                change("", "Why", "", Optional.empty(), "", List.of(), List.of()),
                change("", "", "bob", Optional.empty(), "", List.of(), List.of()),
                change("", "", "", Optional.of(DAY), "", List.of(), List.of()),
                change("", "", "", Optional.empty(), "2", List.of(), List.of()),
                change("", "", "", Optional.empty(), "", List.of("postmortem"), List.of()),
                change("", "", "", Optional.empty(), "", List.of(), List.of("theme-scaling")),
                epic());

        assertEquals(List.of(), changes.filter(IssueChange::isEmpty).toList());
    }

    private static IssueChange epic() {
        return new IssueChange(
                given(""), given(""), given(""), Optional.empty(), given(""), List.of(), List.of(), given("PLAT-7"));
    }

    /** A change; empty texts are none. */
    private static IssueChange change(
            String summary,
            String description,
            String assignee,
            Optional<LocalDate> due,
            String priority,
            List<String> added,
            List<String> removed) {
        return new IssueChange(
                given(summary), given(description), given(assignee), due, given(priority), added, removed);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }
}
