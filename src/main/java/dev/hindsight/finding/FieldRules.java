package dev.hindsight.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which fields a finding needs before a ticket is made of it, and which are expected besides, by impact. The pure rule
 * of completeness. Whatever is set, a title is needed, and texts that would send a ticket astray stop it while they
 * cannot be read: due date, issue, project and the decision not to act. Immutable.
 *
 * @param needed by impact the fields without which no ticket is made; the title is always added
 * @param expected by impact the fields whose absence is shown and counted, but stops nothing
 */
public record FieldRules(Map<Impact, Set<FindingField>> needed, Map<Impact, Set<FindingField>> expected) {

    private static final Set<FindingField> BASIC = Set.of(FindingField.TITLE, FindingField.OWNER, FindingField.DUE);

    private static final Set<FindingField> NEVER_GUESSED =
            Set.of(FindingField.DUE, FindingField.ISSUE, FindingField.PROJECT, FindingField.TRACK);

    /** What holds while nobody has set anything else. */
    public static final FieldRules DEFAULT = new FieldRules(
            Map.of(Impact.HIGH, BASIC, Impact.MEDIUM, BASIC, Impact.LOW, BASIC),
            Map.of(Impact.HIGH, Set.of(FindingField.REMEDY, FindingField.SUCCESS, FindingField.EVIDENCE)));

    public FieldRules {
        needed = complete(needed, Set.of(FindingField.TITLE));
        expected = complete(expected, Set.of());
    }

    private static Map<Impact, Set<FindingField>> complete(
            Map<Impact, Set<FindingField>> given, Set<FindingField> always) {
        Map<Impact, Set<FindingField>> complete = new EnumMap<>(Impact.class);
        for (Impact impact : Impact.values()) {
            Set<FindingField> fields = new HashSet<>(given.getOrDefault(impact, Set.of()));
            fields.addAll(always);
            complete.put(impact, Set.copyOf(fields));
        }
        return Collections.unmodifiableMap(complete);
    }

    /**
     * What keeps a finding from becoming a ticket, in the order of {@link FindingField}; empty when nothing does. A
     * {@code track=no} without its reason is such an obstacle; with one the finding is declined, which the caller asks
     * first.
     */
    public List<FindingProblem> obstacles(Finding finding) {
        return problems(field -> obstacle(finding, field));
    }

    private Optional<FindingProblem> obstacle(Finding finding, FindingField field) {
        boolean mustBeThere =
                fields(needed, finding).contains(field) || (field == FindingField.REASON && finding.saysNo());
        if (mustBeThere) {
            return lack(finding, field);
        }
        return NEVER_GUESSED.contains(field) ? finding.problem(field) : Optional.empty();
    }

    /**
     * The expected fields that a finding lacks, in the order of {@link FindingField}, without those that are obstacles.
     */
    public List<FindingProblem> gaps(Finding finding) {
        return problems(field ->
                obstacle(finding, field).isEmpty() && fields(expected, finding).contains(field)
                        ? lack(finding, field)
                        : Optional.empty());
    }

    private static Optional<FindingProblem> lack(Finding finding, FindingField field) {
        if (finding.text(field).isEmpty()) {
            return Optional.of(new FindingProblem(field, FindingProblem.Code.ABSENT));
        }
        // One link is evidence enough; the entries beside it that are none are still told by Finding.problems.
        if (field == FindingField.EVIDENCE && finding.evidence().stream().anyMatch(Finding::isLink)) {
            return Optional.empty();
        }
        return finding.problem(field);
    }

    private static Set<FindingField> fields(Map<Impact, Set<FindingField>> rule, Finding finding) {
        return rule.getOrDefault(finding.impact(), Set.of());
    }

    private static List<FindingProblem> problems(Function<FindingField, Optional<FindingProblem>> problem) {
        return Stream.of(FindingField.values())
                .flatMap(field -> problem.apply(field).stream())
                .toList();
    }
}
