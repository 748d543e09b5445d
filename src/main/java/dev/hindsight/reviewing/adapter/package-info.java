/**
 * The page on which a review is held, and the table of those that were.
 */
@NullMarked
package dev.hindsight.reviewing.adapter;

import org.jspecify.annotations.NullMarked;
