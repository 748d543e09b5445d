/**
 * Whether a page may have issues, and which editor approved it.
 */
@NullMarked
package dev.hindsight.approval;

import org.jspecify.annotations.NullMarked;
