/**
 * Holding a review: what changed since the review before, what needs somebody, and that it was held.
 */
@NullMarked
package dev.hindsight.reviewing;

import org.jspecify.annotations.NullMarked;
