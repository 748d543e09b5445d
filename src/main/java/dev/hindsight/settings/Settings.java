package dev.hindsight.settings;

import java.util.Map;
import java.util.Optional;

/** What administrators have set, in the database. Each reading is one query, so that all nodes obey a change at once. */
public interface Settings {

    /** What holds for the site as a whole. */
    EffectiveSettings site();

    /** What holds in a space, by its own key. */
    EffectiveSettings ofSpace(String spaceKey);

    /**
     * Sets values, in one transaction.
     *
     * @param spaceKey the space whose own values they are; empty for the site's
     * @param values the new texts; an empty text removes the value
     * @throws IllegalArgumentException when a space is given for a setting that only the site has
     */
    void store(Optional<String> spaceKey, Map<Setting<?>, String> values);

    /** Whether a setting has a text, for the site or for a space. */
    boolean isAnywhere(Setting<?> setting, String text);

    /** Puts a text in the place of another wherever a setting has it, for the site and for spaces. */
    void replace(Setting<?> setting, String text, String by);

    /**
     * What a person has chosen last in a form; empty when nothing is remembered.
     *
     * @param name the form's name of it, which no setting has
     */
    Optional<String> choice(String userKey, String name);

    /** Remembers what a person has chosen, for that person alone. */
    void remember(String userKey, String name, String choice);

    /** Sets values of the site together, unless one of them is set: of several nodes that do so at once the first counts. */
    void storeOnce(Map<Setting<?>, String> values);
}
