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
 * Which fields a finding needs before an issue is created for it, and which are recommended besides, by impact. Whatever is
 * set, a title is required, and texts that would send an issue astray stop it while they cannot be read: due date, issue,
 * project and the decision not to act.
 *
 * @param required by impact the fields without which no issue is created; the title is always added
 * @param recommended by impact the fields whose absence is shown and counted, but stops nothing
 */
public record FieldRules(Map<Impact, Set<FindingField>> required, Map<Impact, Set<FindingField>> recommended) {

    private static final Set<FindingField> BASIC = Set.of(FindingField.TITLE, FindingField.OWNER, FindingField.DUE);

    private static final Set<FindingField> NEVER_GUESSED =
            Set.of(FindingField.DUE, FindingField.ISSUE, FindingField.PROJECT, FindingField.TRACK);

    /** What holds while nobody has set anything else. */
    public static final FieldRules DEFAULT = new FieldRules(
            Map.of(Impact.HIGH, BASIC, Impact.MEDIUM, BASIC, Impact.LOW, BASIC),
            Map.of(Impact.HIGH, Set.of(FindingField.REMEDY, FindingField.SUCCESS, FindingField.EVIDENCE)));

    public FieldRules {
        required = complete(required, Set.of(FindingField.TITLE));
        recommended = complete(recommended, Set.of());
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
     * What keeps a finding from becoming an issue, in the order of {@link FindingField}; empty when nothing does. A
     * {@code track=no} without its reason is such a blocker. Whether the finding wants an issue at all is asked first, see
     * {@link Finding#wantsNoIssue}.
     */
    public List<FindingProblem> blockers(Finding finding) {
        Set<FindingField> needed = fields(required, finding);
        return problems(field -> blocker(finding, field, needed));
    }

    private static Optional<FindingProblem> blocker(Finding finding, FindingField field, Set<FindingField> needed) {
        boolean mustBeThere = needed.contains(field) || (field == FindingField.REASON && finding.saysNo());
        if (mustBeThere) {
            return lack(finding, field);
        }
        return NEVER_GUESSED.contains(field) ? finding.problem(field) : Optional.empty();
    }

    /**
     * The recommended fields that a finding lacks, in the order of {@link FindingField}, without those that are blockers.
     * They make a better issue, so that none is recommended where none is wanted.
     */
    public List<FindingProblem> gaps(Finding finding) {
        if (finding.saysNo() || finding.later()) {
            return List.of();
        }
        Set<FindingField> needed = fields(required, finding);
        Set<FindingField> wanted = fields(recommended, finding);
        return problems(field ->
                wanted.contains(field) && blocker(finding, field, needed).isEmpty()
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
