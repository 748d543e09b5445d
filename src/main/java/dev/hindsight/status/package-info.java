/**
 * How far action items have come, and what of that a reader may see.
 */
@NullMarked
package dev.hindsight.status;

import org.jspecify.annotations.NullMarked;
