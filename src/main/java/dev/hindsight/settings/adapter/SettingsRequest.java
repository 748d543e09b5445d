package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.connection.SetUpWebhook;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the settings page of the site, or of a space, shows. Immutable.
 *
 * @param locale the administrator's language
 * @param form where the form is sent, and what proves that it comes from here
 * @param space the space whose settings they are; empty for those of the site
 * @param values what the fields hold: stored, or just entered and refused; the reading account by its user name
 * @param serviceAccount user name of the account that reads for the site; empty text for none
 * @param links the links to choose from
 * @param choices what the tracker offers; empty when it could not be asked
 * @param errors what is wrong with a field, as a key of the i18n file
 * @param news what has just been done, and what needs an answer
 */
public record SettingsRequest(
        Locale locale,
        Form form,
        Optional<Space> space,
        Map<Setting, String> values,
        String serviceAccount,
        List<Jira.TrackerLink> links,
        Optional<JiraOptions> choices,
        Map<String, String> errors,
        News news) {

    /** Stands in place of a field's name for what is wrong with the form as a whole. */
    public static final String WHOLE_FORM = "form";

    /** Value of the box that leaves the others to the site. */
    public static final String INHERIT = "inherit";

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
     * A space that may have values of its own.
     *
     * @param key its key
     * @param inherited what holds where it has none
     */
    public record Space(String key, EffectiveSettings inherited) {}

    /**
     * What has just been done, and what needs an answer.
     *
     * @param saved whether the settings were just saved
     * @param webhook what became of a webhook; its address with the token is shown this once
     * @param checks what a test of the connection found; empty when there was none
     * @param otherAddress the base address last confirmed, when it is not the present one
     * @param authoriseUrl where the administrator can authorise the link; empty when that is not in the way
     */
    public record News(
            boolean saved,
            Optional<SetUpWebhook.Outcome> webhook,
            List<ConnectionCheck> checks,
            Optional<String> otherAddress,
            Optional<String> authoriseUrl) {

        public News {
            checks = List.copyOf(checks);
        }

        /** No news. */
        public static final News NONE =
                new News(false, Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        /** The settings were saved. */
        public static final News SAVED =
                new News(true, Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        /** The same news, with what became of a webhook. */
        public News with(SetUpWebhook.Outcome outcome) {
            return new News(saved, Optional.of(outcome), checks, otherAddress, authoriseUrl);
        }

        /** The same news, with what a test of the connection found. */
        public News with(List<ConnectionCheck> found) {
            return new News(saved, webhook, found, otherAddress, authoriseUrl);
        }

        /** The same news, with what needs an answer. */
        public News with(Optional<String> authorisation, Optional<String> address) {
            return new News(saved, webhook, checks, address, authorisation);
        }
    }
}
