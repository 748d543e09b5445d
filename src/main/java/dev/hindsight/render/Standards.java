package dev.hindsight.render;

import dev.hindsight.finding.FieldRule;
import dev.hindsight.progress.Yardstick;

/**
 * By what findings and items are judged in a space at this moment. Immutable.
 *
 * @param yardstick what counts as done, and which day it is
 * @param fields which fields findings need and should have
 */
public record Standards(Yardstick yardstick, FieldRule fields) {}
