package dev.hindsight.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The parameters of the macro {@code postmortem-finding}, in the order in which they are shown. The names are part of
 * every page that holds a finding and therefore never change. The hint {@code id} is no field of a finding: it says
 * which finding a block is, not what it says. Immutable.
 */
public enum FindingField {
    TITLE,
    IMPACT,
    THEME,
    CAUSE,
    REMEDY,
    KIND,
    OWNER,
    DUE,
    SUCCESS,
    VERIFY,
    OBJECTIVE,
    EVIDENCE,
    ISSUE,
    PROJECT,
    TRACK,
    REASON;

    /** The macro parameter's name, in lower case. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of a macro parameter, matched exactly; empty for any other name. */
    public static Optional<FindingField> ofParameter(String name) {
        return Arrays.stream(values())
                .filter(field -> field.parameter().equals(name))
                .findFirst();
    }
}
