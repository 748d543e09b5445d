package dev.hindsight.host.confluence.content;

import java.util.Locale;

/** What a page can be restricted for. Viewing restrictions go down to child pages, editing ones do not. */
public enum Operation {
    READ,
    UPDATE;

    /** As REST calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
