package dev.hindsight.wiki;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** A wiki in English and in UTC, whose address a test can change. */
public final class SiteOfTest implements Site {

    private URI baseUrl = URI.create("http://wiki.example");

    public void moveTo(String address) {
        baseUrl = URI.create(address);
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }
}
