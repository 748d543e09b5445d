package dev.hindsight.wiki;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Days, moments and numbers as people of one locale write them, in the locale's own medium form. A day has no time zone: it is
 * the same for all readers. A moment is told in the reader's zone, and names it. What programs read is not for it.
 */
final class ReaderFormats {

    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;
    private final NumberFormat numbers;
    private final boolean decimalComma;

    /** @param zone in which moments are told */
    ReaderFormats(Locale locale, ZoneId zone) {
        // The offset 0 would be told as "Z", which few readers know
        ZoneId named = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        moments = new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .appendLiteral(' ')
                .appendZoneText(TextStyle.SHORT)
                .toFormatter(locale)
                .withZone(named);
        numbers = NumberFormat.getIntegerInstance(locale);
        decimalComma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    /** To the minute. */
    String moment(Instant instant) {
        return moments.format(instant);
    }

    String number(long number) {
        return numbers.format(number);
    }

    boolean hasDecimalComma() {
        return decimalComma;
    }
}
