/**
 * Whether what was done had its effect: when that is checked, who has answered what, and how it counts.
 */
@NullMarked
package dev.hindsight.assessment;

import org.jspecify.annotations.NullMarked;
