package dev.hindsight.settings;

import java.util.Map;
import java.util.Optional;

/** What administrators have set, in the database. Threads may share it. */
public interface Settings {

    /** What holds for the site as a whole. */
    EffectiveSettings site();

    /** What holds in a space: its own values where a setting allows them, else the site's. */
    EffectiveSettings ofSpace(String spaceKey);

    /** A space's own values only: what it has instead of the site's. */
    EffectiveSettings ownOfSpace(String spaceKey);

    /**
     * Sets values, in one transaction.
     *
     * @param spaceKey the space whose own values they are; empty for the site's
     * @param values the new texts; an empty text removes the value
     * @throws IllegalArgumentException when a space is given for a setting that only the site has
     */
    void store(Optional<String> spaceKey, Map<Setting, String> values);
}
