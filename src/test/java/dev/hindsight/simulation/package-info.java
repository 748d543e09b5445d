/**
 * The real engine on two nodes under everything that may go wrong, in an order that a seed decides: a run that fails is run
 * again by its seed.
 */
@NullMarked
package dev.hindsight.simulation;

import org.jspecify.annotations.NullMarked;
