/**
 * Action items: identity, state, next step and history of each finding that is followed up.
 */
@NullMarked
package dev.hindsight.item;

import org.jspecify.annotations.NullMarked;
