package dev.hindsight.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields a finding needs before a ticket is made of it, and which are expected besides, by impact. The pure rule
 * of completeness. Immutable.
 *
 * @param needed by impact the fields without which no ticket is made
 * @param expected by impact the fields whose absence is shown and counted, but stops nothing
 */
public record FieldRule(Map<Impact, Set<FindingField>> needed, Map<Impact, Set<FindingField>> expected) {

    private static final Set<FindingField> BASIC = Set.of(FindingField.TITLE, FindingField.OWNER, FindingField.DUE);

    /** What holds while nobody has set anything else. */
    public static final FieldRule DEFAULT = new FieldRule(
            Map.of(Impact.HIGH, BASIC, Impact.MEDIUM, BASIC, Impact.LOW, BASIC),
            Map.of(Impact.HIGH, Set.of(FindingField.REMEDY, FindingField.SUCCESS, FindingField.EVIDENCE)));

    public FieldRule {
        needed = copy(needed);
        expected = copy(expected);
    }

    private static Map<Impact, Set<FindingField>> copy(Map<Impact, Set<FindingField>> given) {
        Map<Impact, Set<FindingField>> copy = new EnumMap<>(Impact.class);
        given.forEach((impact, fields) -> copy.put(impact, Set.copyOf(fields)));
        return copy;
    }

    /** What keeps a finding from becoming a ticket, in the order of {@link FindingField}; empty when nothing does. */
    public List<FindingProblem> obstacles(Finding finding) {
        return problems(finding, needed);
    }

    /** The expected fields that a finding lacks, in the order of {@link FindingField}. */
    public List<FindingProblem> gaps(Finding finding) {
        return problems(finding, expected);
    }

    private static List<FindingProblem> problems(Finding finding, Map<Impact, Set<FindingField>> rule) {
        Set<FindingField> fields = rule.getOrDefault(finding.impact(), Set.of());
        return Stream.of(FindingField.values())
                .filter(fields::contains)
                .flatMap(field -> problem(finding, field).stream())
                .toList();
    }

    private static Optional<FindingProblem> problem(Finding finding, FindingField field) {
        if (finding.text(field).isEmpty()) {
            return Optional.of(new FindingProblem(field, FindingProblem.Code.ABSENT));
        }
        if (field == FindingField.TITLE && finding.title().length() > Finding.TITLE_LIMIT) {
            return Optional.of(new FindingProblem(field, FindingProblem.Code.TOO_LONG));
        }
        return readable(finding, field)
                ? Optional.empty()
                : Optional.of(new FindingProblem(field, FindingProblem.Code.UNREADABLE));
    }

    private static boolean readable(Finding finding, FindingField field) {
        return switch (field) {
            case DUE -> finding.due().isPresent();
            case VERIFY -> finding.verifyAfterDays().isPresent();
            case IMPACT -> Impact.ofValue(finding.text(field)).isPresent();
            case KIND -> Kind.ofValue(finding.text(field)).isPresent();
            case EVIDENCE -> finding.evidence().stream().anyMatch(Finding::isLink);
            default -> true;
        };
    }
}
