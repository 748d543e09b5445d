package dev.hindsight.finding;

import dev.hindsight.settings.Setting;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the fields that findings need, or should have, are kept as texts of settings. Stateless. */
public final class FindingSettings {

    /** The fields that an administrator can ask for besides the title, which is always needed. */
    public static final List<FindingField> TO_CHOOSE = List.of(
            FindingField.THEME,
            FindingField.CAUSE,
            FindingField.REMEDY,
            FindingField.OWNER,
            FindingField.DUE,
            FindingField.SUCCESS,
            FindingField.VERIFY,
            FindingField.OBJECTIVE,
            FindingField.EVIDENCE);

    /** Stands for a choice of no field, which an empty text could not: that means that nothing is set. */
    private static final String NONE = "none";

    private FindingSettings() {}

    /** Where the fields are set that findings of an impact need. */
    public static Setting needed(Impact impact) {
        return switch (impact) {
            case HIGH -> Setting.NEEDED_HIGH;
            case MEDIUM -> Setting.NEEDED_MEDIUM;
            case LOW -> Setting.NEEDED_LOW;
        };
    }

    /** Where the fields are set that findings of an impact should have. */
    public static Setting expected(Impact impact) {
        return switch (impact) {
            case HIGH -> Setting.EXPECTED_HIGH;
            case MEDIUM -> Setting.EXPECTED_MEDIUM;
            case LOW -> Setting.EXPECTED_LOW;
        };
    }

    /** The fields that a setting's text names; other words mean nothing. */
    public static Set<FindingField> fields(String text) {
        return Arrays.stream(text.split(","))
                .flatMap(name -> FindingField.ofParameter(name.strip()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text of a setting that stands for these fields, whichever they are. */
    public static String text(Collection<FindingField> fields) {
        String text = TO_CHOOSE.stream()
                .filter(fields::contains)
                .map(FindingField::parameter)
                .collect(Collectors.joining(","));
        return text.isEmpty() ? NONE : text;
    }
}
