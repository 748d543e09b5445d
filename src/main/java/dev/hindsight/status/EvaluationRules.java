package dev.hindsight.status;

import dev.hindsight.finding.FieldRules;

/**
 * By what findings and items are judged in a space at this moment. Immutable.
 *
 * @param rules what counts as done, and which day it is
 * @param fields which fields findings need and should have
 */
public record EvaluationRules(ProgressRules rules, FieldRules fields) {}
