package dev.hindsight.web;

import dev.hindsight.action.IssueTracker;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.RestrictedPages;
import dev.hindsight.site.Setting;
import dev.hindsight.site.TicketReaders;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/**
 * What an administrator entered, and what is wrong with it. Immutable.
 *
 * @param values the texts by setting
 * @param readsAs user name of the account that reads for the site; empty text for none
 * @param errors by field name the key of the sentence that says what is wrong; empty when all can be stored
 */
record SettingsForm(Map<Setting, String> values, String readsAs, Map<String, String> errors) {

    static final String READS_AS = "reads-as";

    /** The fields of the form, in its order. */
    static final List<Setting> FIELDS = List.of(
            Setting.LINK,
            Setting.PROJECT,
            Setting.ISSUE_TYPE,
            Setting.PRIORITY_HIGH,
            Setting.PRIORITY_MEDIUM,
            Setting.PRIORITY_LOW,
            Setting.RESTRICTED_PAGES,
            Setting.REFUSALS,
            Setting.TICKET_READERS);

    /** Jira's pattern of project keys by default. */
    private static final Pattern PROJECT_KEY = Pattern.compile("[A-Z][A-Z0-9_]+");

    private static final Pattern IDS = Pattern.compile("(\\d+(,\\d+)*)?");

    static SettingsForm of(HttpServletRequest request, List<IssueTracker.TrackerLink> links, People people) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        FIELDS.forEach(setting -> values.put(setting, entered(request, setting.key())));
        String readsAs = entered(request, READS_AS);
        Map<String, String> errors = new LinkedHashMap<>();
        String link = values.getOrDefault(Setting.LINK, "");
        check(
                errors,
                Setting.LINK.key(),
                links.stream().anyMatch(one -> one.linkId().equals(link)));
        check(errors, Setting.PROJECT.key(), matches(PROJECT_KEY, values, Setting.PROJECT));
        check(
                errors,
                Setting.ISSUE_TYPE.key(),
                !values.getOrDefault(Setting.ISSUE_TYPE, "").isEmpty());
        for (Setting ids :
                List.of(Setting.PRIORITY_HIGH, Setting.PRIORITY_MEDIUM, Setting.PRIORITY_LOW, Setting.REFUSALS)) {
            check(errors, ids.key(), matches(IDS, values, ids));
        }
        String readers = values.getOrDefault(Setting.TICKET_READERS, "");
        check(
                errors,
                Setting.TICKET_READERS.key(),
                TicketReaders.ofValue(readers).isPresent());
        String restricted = values.getOrDefault(Setting.RESTRICTED_PAGES, "");
        check(
                errors,
                Setting.RESTRICTED_PAGES.key(),
                restricted.isEmpty() || RestrictedPages.ofValue(restricted).isPresent());
        check(errors, READS_AS, readsAs.isEmpty() || active(people, readsAs).isPresent());
        return new SettingsForm(values, readsAs, errors);
    }

    /** The account that shall read for the site. */
    static Optional<Person> active(People people, String userName) {
        return userName.isEmpty() ? Optional.empty() : people.find(userName).filter(Person::active);
    }

    private static boolean matches(Pattern pattern, Map<Setting, String> values, Setting setting) {
        return pattern.matcher(values.getOrDefault(setting, "")).matches();
    }

    private static void check(Map<String, String> errors, String field, boolean right) {
        if (!right) {
            errors.put(field, "settings." + field + ".error");
        }
    }

    /** A field's text; several ticked boxes are joined by commas. */
    private static String entered(HttpServletRequest request, String name) {
        String[] entered = request.getParameterValues(name);
        return entered == null ? "" : String.join(",", entered).strip();
    }
}
