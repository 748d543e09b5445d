package dev.hindsight.settings.adapter;

import java.util.Locale;
import java.util.Optional;

/**
 * An administrator's visit to a settings page. Immutable.
 *
 * @param locale the administrator's language
 * @param form where the page's forms are sent, and what proves that they come from it
 * @param space key of the space whose settings they are; empty for those of the site
 */
record FormContext(Locale locale, SettingsRequest.Form form, Optional<String> space) {

    /** Where to go after something was stored. */
    String whenSaved() {
        return form.action() + (space.isPresent() ? "&" : "?") + "saved";
    }
}
