package dev.hindsight.host.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style sheets of the host's pages, which stand in the pages themselves so that these need no second request. */
public final class PageStyle {

    static final String CSS = sheet("tokens") + sheet("site");

    private PageStyle() {}

    /** One of the host's own style sheets. Throws IllegalArgumentException for a name that none has. */
    public static String sheet(String name) {
        try (InputStream in = PageStyle.class.getResourceAsStream("/pages/" + name + ".css")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no style sheet " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
