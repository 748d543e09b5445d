package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.Issue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Terms on moments and days, with absolute values in the asking person's time zone.
 *
 * @param valueOf the moment; a day is its first moment in the zone that is handed in
 * @param isDay whether only the day counts
 */
record DateTerms(ValueOf valueOf, boolean isDay) {

    /** Reads an issue's moment. */
    @FunctionalInterface
    interface ValueOf {
        Optional<Instant> read(Issue issue, ZoneId zone);
    }

    static DateTerms moment(Function<Issue, Optional<Instant>> read) {
        return new DateTerms((issue, zone) -> read.apply(issue), false);
    }

    static DateTerms day(Function<Issue, Optional<String>> read) {
        return new DateTerms(
                (issue, zone) -> read.apply(issue)
                        .map(text -> LocalDate.parse(text).atStartOfDay(zone).toInstant()),
                true);
    }

    Predicate<Issue> predicate(Clause.Term term, Asking asking) {
        ZoneId zone = asking.person().timeZone();
        Operator operator = term.operator();
        if (term.operand() instanceof Operand.Empty) {
            if (operator.isOrder() || operator.positive() == Operator.CONTAINS) {
                asking.noOperator(term);
            }
            return issue -> valueOf.read(issue, zone).isPresent() == operator.isNegative();
        }
        if (operator.positive() == Operator.IN) {
            Predicate<Issue> any = term.operand().flat().stream()
                    .map(operand -> predicate(new Clause.Term(term.field(), Operator.EQUALS, operand), asking))
                    .reduce(issue -> false, Predicate::or);
            return operator.isNegative() ? issue -> valueOf.read(issue, zone).isPresent() && !any.test(issue) : any;
        }
        if (!operator.isOrder() && operator.positive() != Operator.EQUALS) {
            asking.noOperator(term);
            return issue -> false;
        }
        Optional<Instant> limit = JqlMoment.read(term, asking).map(moment -> isDay ? startOfDay(moment, zone) : moment);
        return issue -> limit.flatMap(
                        moment -> valueOf.read(issue, zone).map(value -> operator.fits(value.compareTo(moment))))
                .orElse(false);
    }

    private static Instant startOfDay(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
