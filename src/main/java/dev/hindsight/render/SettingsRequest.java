package dev.hindsight.render;

import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.TrackerChoices;
import dev.hindsight.site.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the settings page shows. Immutable.
 *
 * @param locale the administrator's language
 * @param form where the form is sent, and what proves that it comes from here
 * @param values what the fields hold: stored, or just entered and refused; the reading account by its user name
 * @param readsAs user name of the account that reads for the site; empty text for none
 * @param links the links to choose from
 * @param choices what the tracker offers; empty when it could not be asked
 * @param errors what is wrong with a field, as a key of the i18n file
 * @param news what has just been done, and what needs an answer
 */
public record SettingsRequest(
        Locale locale,
        Form form,
        Map<Setting, String> values,
        String readsAs,
        List<IssueTracker.TrackerLink> links,
        Optional<TrackerChoices> choices,
        Map<String, String> errors,
        News news) {

    /** Stands in place of a field's name for what is wrong with the form as a whole. */
    public static final String WHOLE_FORM = "form";

    public SettingsRequest {
        values = Map.copyOf(values);
        links = List.copyOf(links);
        errors = Map.copyOf(errors);
    }

    /**
     * Where the form is sent.
     *
     * @param action address that the form is sent to
     * @param tokenName name of the field with the proof
     * @param token the proof that the form comes from this page
     */
    public record Form(String action, String tokenName, String token) {}

    /**
     * What has just been done, and what needs an answer.
     *
     * @param saved whether the settings were just saved
     * @param webhookUrl the address with its token, shown this once; empty when none was just made
     * @param otherAddress the base address last confirmed, when it is not the present one
     * @param authoriseUrl where the administrator can authorise the link; empty when that is not in the way
     */
    public record News(
            boolean saved, Optional<String> webhookUrl, Optional<String> otherAddress, Optional<String> authoriseUrl) {

        /** The same news, with where the administrator can authorise the link. */
        public News withAuthorisation(Optional<String> url) {
            return new News(saved, webhookUrl, otherAddress, url);
        }

        /** No news. */
        public static final News NONE = new News(false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
