package dev.hindsight.settings.adapter;

import dev.hindsight.approval.RestrictedPagesPolicy;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.Jira;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.IssueVisibilityPolicy;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/**
 * What an administrator entered, and what is wrong with it. Immutable.
 *
 * @param values the texts by setting; in a space an empty one inherits that of the site
 * @param serviceAccount user name of the account that reads for the site; empty text for none
 * @param errors by field name the key of the sentence that says what is wrong; empty when all can be stored
 */
record SettingsForm(Map<Setting, String> values, String serviceAccount, Map<String, String> errors) {

    static final String READS_AS = "reads-as";

    /** The settings with a field of their own, besides those of boxes. */
    private static final List<Setting> FIELDS = List.of(
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

    /** What was entered for the site. */
    static SettingsForm ofSite(HttpServletRequest request, List<Jira.TrackerLink> links, Users users) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        FIELDS.forEach(setting -> values.put(setting, entered(request, setting.key())));
        Map<String, String> errors = errors(values, links, false);
        values.putAll(boxes(request, errors));
        String serviceAccount = entered(request, READS_AS);
        check(
                errors,
                READS_AS,
                serviceAccount.isEmpty() || active(users, serviceAccount).isPresent());
        return new SettingsForm(values, serviceAccount, errors);
    }

    /** What was entered for a space. */
    static SettingsForm ofSpace(HttpServletRequest request, List<Jira.TrackerLink> links) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        FIELDS.stream()
                .filter(Setting::perSpace)
                .forEach(setting -> values.put(setting, entered(request, setting.key())));
        Map<String, String> errors = errors(values, links, true);
        values.putAll(boxes(request, errors));
        return new SettingsForm(values, "", errors);
    }

    private static Map<String, String> errors(
            Map<Setting, String> values, List<Jira.TrackerLink> links, boolean inheriting) {
        Map<String, String> errors = new LinkedHashMap<>();
        values.forEach((setting, text) -> {
            boolean right = switch (setting) {
                case LINK -> links.stream().anyMatch(one -> one.linkId().equals(text));
                case PROJECT -> PROJECT_KEY.matcher(text).matches();
                case ISSUE_TYPE -> !text.isEmpty();
                case RESTRICTED_PAGES ->
                    text.isEmpty() || RestrictedPagesPolicy.ofValue(text).isPresent();
                case TICKET_READERS -> IssueVisibilityPolicy.ofValue(text).isPresent();
                default -> IDS.matcher(text).matches();
            };
            check(errors, setting.key(), right || (inheriting && text.isEmpty()));
        });
        return errors;
    }

    /** The ticked fields of findings, by setting; what the form does not have is left out. */
    private static Map<Setting, String> boxes(HttpServletRequest request, Map<String, String> errors) {
        Map<Setting, String> boxes = new EnumMap<>(Setting.class);
        Arrays.stream(Impact.values())
                .flatMap(impact -> Stream.of(FindingSettings.needed(impact), FindingSettings.expected(impact)))
                .forEach(setting -> Optional.ofNullable(request.getParameterValues(setting.key()))
                        .ifPresent(ticked -> {
                            Set<FindingField> fields = Arrays.stream(ticked)
                                    .flatMap(name -> FindingField.ofParameter(name).stream())
                                    .collect(Collectors.toSet());
                            boolean inherits = List.of(ticked).contains(SettingsRequest.INHERIT);
                            boxes.put(setting, inherits && fields.isEmpty() ? "" : FindingSettings.text(fields));
                            check(errors, setting.key(), !inherits || fields.isEmpty());
                        }));
        return boxes;
    }

    /** The account that shall read for the site. */
    static Optional<User> active(Users users, String userName) {
        return userName.isEmpty() ? Optional.empty() : users.find(userName).filter(User::active);
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
