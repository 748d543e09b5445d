package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.server.Html;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;

/** Dates on a page, shown as people write them. Times of day are not known here. */
final class Times {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.UK);

    private Times() {}

    static String html(XMLStreamReader in) {
        String date = in.getAttributeValue(null, "datetime");
        if (date == null) {
            return "";
        }
        return "<time datetime=\"" + Html.escape(date) + "\">" + Html.escape(shown(date)) + "</time>";
    }

    private static String shown(String date) {
        try {
            return SHOWN.format(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return date;
        }
    }
}
