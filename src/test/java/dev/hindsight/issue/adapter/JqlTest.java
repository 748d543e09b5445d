package dev.hindsight.issue.adapter;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.Test;

/** Queries as Jira reads them, whatever stands in their values. */
public class JqlTest {

    @Test
    public void joinsConditionsAndOrder() {
        String text = Jql.ALL
                .isOneOf("project", List.of("OPS", "DO"))
                .isWithin("updated", Duration.ofMinutes(10))
                .orderedBy("key ASC")
                .text();

        assertEquals("project in (\"OPS\", \"DO\") AND updated >= \"-10m\" ORDER BY key ASC", text);
    }

    @Test
    public void roundsTimesUpToMinutes() {
        assertEquals(
                "created >= \"-2m\"",
                Jql.ALL.isWithin("created", Duration.ofMillis(60_001)).text());
        assertEquals(
                "created >= \"-1m\"",
                Jql.ALL.isWithin("created", Duration.ofSeconds(-5)).text());
    }

    @Test
    public void keepsQuotationMarksAndBackslashesInsideTheValue() {
        assertEquals(
                "project = \"X\\\" OR project = \\\"SEC\\\\\"",
                Jql.ALL.is("project", "X\" OR project = \"SEC\\").text());
    }

    @Test
    public void keepsLinesAndControlCharactersInsideTheValue() {
        assertEquals(
                "project = \"A\\n\\r\\tB C\"",
                Jql.ALL.is("project", "A\n\r\tB\0C").text());
    }

    @Test
    public void leavesOtherCharactersAlone() {
        assertEquals(
                "project = \"Größe {x} %41 ORDER BY 😀\"",
                Jql.ALL.is("project", "Größe {x} %41 ORDER BY 😀").text());
    }
}
