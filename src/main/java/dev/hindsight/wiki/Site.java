package dev.hindsight.wiki;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;

/** The wiki as a whole. */
public interface Site {

    /** The canonical base address, without a slash at its end. */
    URI baseUrl();

    /** The time zone in which days end, for due dates. */
    ZoneId zone();

    /** The language of texts that leave the wiki, such as those of an issue. */
    Locale locale();
}
