package dev.hindsight.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody has done something to.
 *
 * @param kind what it is
 * @param id key of the space, id of the page or of the application link; empty text for the site
 */
public record AuditSubject(Kind kind, String id) {

    /** What it can be. */
    public enum Kind {
        SITE("site"),
        SPACE("space"),
        PAGE("page"),
        LINK("link");

        private final String value;

        Kind(String value) {
            this.value = value;
        }
    }

    /** The site as a whole. */
    public static final AuditSubject SITE = new AuditSubject(Kind.SITE, "");

    public static AuditSubject space(String key) {
        return new AuditSubject(Kind.SPACE, key);
    }

    public static AuditSubject page(long id) {
        return new AuditSubject(Kind.PAGE, Long.toString(id));
    }

    public static AuditSubject link(String id) {
        return new AuditSubject(Kind.LINK, id);
    }

    /** It as one text, as it is stored: {@code site}, {@code space:KEY}, {@code page:ID} or {@code link:ID}. */
    public String value() {
        return id.isEmpty() ? kind.value : kind.value + ":" + id;
    }

    /** What is stored as a text; empty for what this release does not know. */
    public static Optional<AuditSubject> ofValue(String value) {
        String[] parts = value.split(":", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.value.equals(parts[0]))
                .map(kind -> new AuditSubject(kind, parts.length == 1 ? "" : parts[1]))
                .findFirst();
    }
}
