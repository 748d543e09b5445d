package dev.hindsight.status.adapter.rest;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.core.EntityTag;

/**
 * The tags of the header {@code If-None-Match}, compared weakly as RFC 9110 says. Proxies that compress alter a tag on the way to the
 * browser and do not always change it back: Apache appends {@code -gzip} to it, Jetty {@code --gzip}.
 */
final class KnownTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*?)(?:--?gzip)?\"");

    private final boolean any;
    private final Set<String> values;

    private KnownTags(boolean any, Set<String> values) {
        this.any = any;
        this.values = values;
    }

    /** @param header its value; empty text for none */
    static KnownTags of(String header) {
        return new KnownTags(
                header.strip().equals("*"),
                TAG.matcher(header)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet()));
    }

    /** Whether the caller has what the tag stands for. */
    boolean hold(EntityTag tag) {
        return any || values.contains(tag.getValue());
    }
}
