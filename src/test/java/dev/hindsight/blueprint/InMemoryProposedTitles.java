package dev.hindsight.blueprint;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Proposed titles in memory. */
public final class InMemoryProposedTitles implements ProposedTitles {

    private final Map<String, Instant> taken = new HashMap<>();

    @Override
    public synchronized boolean take(String spaceKey, String title, Instant now, Instant since) {
        taken.values().removeIf(at -> at.isBefore(since));
        return taken.putIfAbsent((spaceKey + "\n" + title).toLowerCase(Locale.ROOT), now) == null;
    }
}
