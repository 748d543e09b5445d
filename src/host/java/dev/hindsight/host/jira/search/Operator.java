package dev.hindsight.host.jira.search;

import java.util.Optional;
import java.util.stream.Stream;

/** How a JQL term compares. */
enum Operator {
    EQUALS("="),
    NOT_EQUALS("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    CONTAINS("~"),
    NOT_CONTAINS("!~"),
    IN("in"),
    NOT_IN("not in"),
    IS("is"),
    IS_NOT("is not");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    static Optional<Operator> written(String text) {
        return Stream.of(values())
                .filter(operator -> operator.text.equals(text))
                .findFirst();
    }

    String text() {
        return text;
    }

    /** Whether it says the opposite of {@link #positive()}. */
    boolean isNegative() {
        return this != positive();
    }

    Operator positive() {
        return switch (this) {
            case NOT_EQUALS -> EQUALS;
            case NOT_CONTAINS -> CONTAINS;
            case NOT_IN -> IN;
            case IS_NOT -> IS;
            default -> this;
        };
    }

    boolean isOrder() {
        return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }

    /** For the order operators and equality: whether a comparison's result fits. */
    boolean fits(int comparison) {
        return switch (this) {
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
            case NOT_EQUALS -> comparison != 0;
            default -> comparison == 0;
        };
    }
}
