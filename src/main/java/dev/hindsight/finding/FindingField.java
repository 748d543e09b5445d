package dev.hindsight.finding;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of the macro {@code postmortem-finding}, in the order in which they are shown. The names are part of
 * every page that holds a finding and therefore never change. The key {@code id} is no field of a finding: it says
 * which finding a block is, not what it says.
 */
public enum FindingField {
    TITLE("title"),
    IMPACT("impact"),
    THEME("theme"),
    CAUSE("cause"),
    REMEDY("remedy"),
    KIND("kind"),
    OWNER("owner"),
    DUE("due"),
    SUCCESS("success"),
    VERIFY("verify"),
    CHECKER("checker"),
    OBJECTIVE("objective"),
    AFFECTS("affects"),
    EVIDENCE("evidence"),
    ISSUE("issue"),
    PROJECT("project"),
    TRACK("track"),
    REASON("reason"),
    UNTIL("until");

    private static final Map<String, FindingField> BY_PARAMETER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FindingField::parameter, field -> field));

    private final String parameter;

    FindingField(String parameter) {
        this.parameter = parameter;
    }

    /** The macro parameter's name. */
    public String parameter() {
        return parameter;
    }

    /** Whether it names a person: on the page by a link to the account, in items by its key. */
    public boolean isPerson() {
        return this == OWNER || this == CHECKER;
    }

    /** The field of a macro parameter, matched exactly; empty for any other name. */
    public static Optional<FindingField> ofParameter(String name) {
        return Optional.ofNullable(BY_PARAMETER.get(name));
    }
}
