package dev.hindsight.wiki;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.Test;

/** People everywhere read the same facts, each as they are used to. */
public class ReaderFormatsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId PAGO_PAGO = ZoneId.of("Pacific/Pago_Pago");

    @Test
    public void aDayIsWrittenAsInTheReadersCountry() {
        LocalDate day = LocalDate.parse("2026-12-10");

        assertEquals("10 Dec 2026", in(Locale.UK, BERLIN).day(day));
        assertEquals("Dec 10, 2026", in(Locale.US, BERLIN).day(day));
        assertEquals("10.12.2026", in(Locale.GERMANY, BERLIN).day(day));
        assertEquals("10.12.2026", in(Locale.GERMAN, BERLIN).day(day));
        assertEquals("2026/12/10", in(Locale.JAPAN, BERLIN).day(day));
    }

    @Test
    public void decimalsHaveACommaWhereTheReadersCountryWritesOne() {
        assertTrue(in(Locale.GERMANY, BERLIN).hasDecimalComma());
        assertTrue(in(Locale.GERMAN, BERLIN).hasDecimalComma());
        assertFalse(in(Locale.UK, BERLIN).hasDecimalComma());
        assertFalse(in(Locale.forLanguageTag("de-CH"), BERLIN).hasDecimalComma());
    }

    @Test
    public void aDayIsTheSameWhereverTheReaderIs() {
        LocalDate newYear = LocalDate.parse("2027-01-01");

        assertEquals("1 Jan 2027", in(Locale.UK, KIRITIMATI).day(newYear));
        assertEquals("1 Jan 2027", in(Locale.UK, PAGO_PAGO).day(newYear));
    }

    @Test
    public void aDayKeepsItsYearInAWeekOfTheNextOrTheLastYear() {
        assertEquals("29 Dec 2025", in(Locale.UK, BERLIN).day(LocalDate.parse("2025-12-29")));
        assertEquals("31.12.2026", in(Locale.GERMANY, BERLIN).day(LocalDate.parse("2026-12-31")));
        assertEquals("Dec 31, 2027", in(Locale.US, BERLIN).day(LocalDate.parse("2027-12-31")));
        assertEquals("1 Jan 2027", in(Locale.UK, BERLIN).day(LocalDate.parse("2027-01-01")));
    }

    @Test
    public void aReaderWithAnotherCalendarIsToldTheDayThatIsStored() {
        String day =
                in(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"), BERLIN).day(LocalDate.parse("2026-12-10"));

        assertEquals("10 \u0e18.\u0e04. 2026", day);
    }

    @Test
    public void aMomentIsToldInTheReadersZoneWhichItNames() {
        Instant moment = Instant.parse("2026-11-25T17:58:59.999Z");

        assertEquals("25 Nov 2026, 18:58 CET", in(Locale.UK, BERLIN).moment(moment));
        assertEquals("25.11.2026, 18:58 MEZ", in(Locale.GERMANY, BERLIN).moment(moment));
        assertEquals("25 Nov 2026, 17:58 UTC", in(Locale.UK, ZoneOffset.UTC).moment(moment));
    }

    @Test
    public void oneMomentIsOfTwoDaysAndTwoYearsForReadersAtBothEndsOfTheWorld() {
        Instant moment = Instant.parse("2026-12-31T10:30:00Z");

        assertEquals("1 Jan 2027, 00:30", withoutZone(in(Locale.UK, KIRITIMATI).moment(moment)));
        assertEquals("30 Dec 2026, 23:30", withoutZone(in(Locale.UK, PAGO_PAGO).moment(moment)));
    }

    @Test
    public void inTheHourThatThereIsTwiceInAutumnTheZoneTellsWhichOneItIs() {
        ReaderFormats german = in(Locale.GERMANY, BERLIN);

        assertEquals("25.10.2026, 02:30 MESZ", german.moment(Instant.parse("2026-10-25T00:30:00Z")));
        assertEquals("25.10.2026, 02:30 MEZ", german.moment(Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    public void theHourThatThereIsNotInSpringIsNeverTold() {
        ReaderFormats british = in(Locale.UK, BERLIN);

        assertEquals("29 Mar 2026, 01:59 CET", british.moment(Instant.parse("2026-03-29T00:59:00Z")));
        assertEquals("29 Mar 2026, 03:00 CEST", british.moment(Instant.parse("2026-03-29T01:00:00Z")));
    }

    @Test
    public void aNumberIsGroupedAsInTheReadersCountry() {
        assertEquals("12,345", in(Locale.UK, BERLIN).number(12_345));
        assertEquals("12.345", in(Locale.GERMANY, BERLIN).number(12_345));
    }

    private static ReaderFormats in(Locale locale, ZoneId zone) {
        return new ReaderFormats(locale, zone);
    }

    private static String withoutZone(String moment) {
        return moment.substring(0, moment.lastIndexOf(' '));
    }
}
