package dev.hindsight.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.Test;

/** What calendars read of a review: lines as RFC 5545 wants them, and a library that reads them back. */
public class CalendarEntryTest {

    private static final String ADDRESS = "https://wiki.example.org/pages/viewpage.action?pageId=123";
    private static final CalendarEntry ENTRY = new CalendarEntry(
            "review-123-30@0a1b2c3d-0000-4000-8000-000000000000",
            7,
            Instant.parse("2026-11-22T12:00:00Z"),
            new Review(30, LocalDate.parse("2026-12-31")),
            "Order archive",
            ADDRESS);

    @Test
    public void isAnEntryOfOneWholeDay() throws IOException, ParserException {
        String file = ENTRY.file("30-day review: Order archive", ADDRESS);

        assertTrue(file, file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//"));
        assertTrue(file, file.contains("\r\nMETHOD:PUBLISH\r\n"));
        assertTrue(file, file.contains("\r\nDTSTAMP:20261122T120000Z\r\n"));
        assertTrue(file, file.contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
        assertTrue(file, file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));

        Calendar calendar = calendar(file);
        // The rules of invitations want an organizer; who publishes a calendar for oneself has none to name, and no
        // address of one
        assertEquals(
                List.of("ORGANIZER"),
                calendar.validate().getEntries().stream()
                        .map(entry -> entry.getMessage().replaceAll(".*: ", ""))
                        .toList());
        VEvent event = event(calendar);
        assertEquals("PUBLISH", value(calendar.getRequiredProperty("METHOD")));
        assertEquals(ENTRY.uid(), value(event.getRequiredProperty("UID")));
        assertEquals("7", value(event.getRequiredProperty("SEQUENCE")));
        assertEquals("20261231", value(event.getRequiredProperty("DTSTART")));
        assertEquals("20270101", value(event.getRequiredProperty("DTEND")));
        assertEquals(ADDRESS, value(event.getRequiredProperty("URL")));
    }

    @Test
    public void anyTitleComesBackAsItIs() throws IOException, ParserException {
        for (String text : List.of(
                "a\\;b,c",
                "\\n is no line break, \\\\n neither",
                "Ausl\u00f6sung \u2013 \u00dcberlauf der Stra\u00dfe " + "\u00e4\u00f6\u00fc\u00df".repeat(40),
                "\ud83d\udea8\ud83e\uddd1\u200d\ud83d\ude92".repeat(40),
                "x".repeat(300),
                "\\,;".repeat(100),
                "two\nlines\n\nand one",
                "BEGIN:VEVENT",
                "\"quoted\" <b>&amp;</b> %0D%0A")) {
            String file = ENTRY.file(text, text);

            VEvent event = event(calendar(file));
            assertEquals(text, value(event.getRequiredProperty("SUMMARY")));
            assertEquals(text, value(event.getRequiredProperty("DESCRIPTION")));
            lines(file);
        }
    }

    @Test
    public void noTextBeginsALineOfItsOwn() throws IOException, ParserException {
        for (String end : List.of("\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029", "\u000b", "\u000c", "\u0000")) {
            String file = ENTRY.file("a" + end + "BEGIN:VALARM", "b" + end + "ATTACH:x");

            assertFalse(
                    file,
                    Stream.of(file.split("\r\n|[\r\n\u0085\u2028\u2029\u000b\u000c]"))
                            .anyMatch(line -> line.startsWith("BEGIN:VALARM") || line.startsWith("ATTACH")));
            event(calendar(file));
        }
    }

    @Test
    public void halfACharacterIsNone() {
        assertTrue(ENTRY.file("a\ud83d", "").contains("SUMMARY:a \r\n"));
    }

    /** Each line ends with CR LF, has at most 75 octets, and neither tears a character nor an escape. */
    private static void lines(String file) {
        assertEquals(file.replace("\r\n", "\n").replace("\n", "\r\n"), file);
        for (String line : file.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(line, octets.length <= 75);
            assertEquals(line, new String(octets, StandardCharsets.UTF_8));
            assertEquals(
                    line,
                    0,
                    line.replaceAll("\\\\.", "").replaceAll("[^\\\\]", "").length());
        }
    }

    private static Calendar calendar(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static VEvent event(Calendar calendar) {
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertEquals(1, events.size());
        return events.get(0);
    }

    private static String value(net.fortuna.ical4j.model.Property property) {
        return property.getValue();
    }
}
