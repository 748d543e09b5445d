/**
 * How far a page has come: pure counting and ranking of action items.
 */
@NullMarked
package dev.hindsight.progress;

import org.jspecify.annotations.NullMarked;
