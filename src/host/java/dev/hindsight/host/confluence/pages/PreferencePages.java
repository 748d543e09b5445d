package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.Preferences;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;
import java.util.Locale;

/** The form in which people choose their language and time zone. */
final class PreferencePages {

    private final Wiki wiki;
    private final Preferences preferences;

    PreferencePages(Wiki wiki, Preferences preferences) {
        this.wiki = wiki;
        this.preferences = preferences;
    }

    Answer edit(Visit visit) {
        Person person = wiki.caller();
        if (visit.isPost()) {
            try {
                preferences.choose(
                        person, visit.text("language"), visit.text("timeZone").trim());
            } catch (IllegalArgumentException e) {
                throw new ContentRefusal(400, String.valueOf(e.getMessage()));
            }
            return Answer.goTo("/users/editmypreferences.action");
        }
        StringBuilder languages = new StringBuilder();
        for (Locale language : Preferences.LANGUAGES) {
            languages
                    .append("<option value=\"")
                    .append(language)
                    .append(language.toString().equals(preferences.shownLanguage(person)) ? "\" selected>" : "\">")
                    .append(Html.escape(language.getDisplayName(language)))
                    .append("</option>");
        }
        String html = """
                <h1>Your settings</h1>
                <form method="post">%s
                <div class="field"><label for="language">Language of the plugin's texts</label><select id="language" name="language">%s</select></div>
                <div class="field"><label for="timeZone">Time zone</label><input id="timeZone" name="timeZone" value="%s"></div>
                <button id="confirm">Save</button>
                </form>
                """.formatted(visit.token(), languages, Html.escape(preferences.shownZone(person)));
        return Answer.page("Your settings", html);
    }
}
