package dev.hindsight.wiki;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** A wiki in English and in UTC, whose address and zone a test can change. */
public final class SiteOfTest implements Site {

    private ZoneId zone = ZoneOffset.UTC;
    private URI baseUrl = URI.create("http://wiki.example");

    public void moveTo(ZoneId other) {
        zone = other;
    }

    public void moveTo(String address) {
        baseUrl = URI.create(address);
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }
}
