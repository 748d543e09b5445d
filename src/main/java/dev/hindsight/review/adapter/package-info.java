/**
 * The macro that shows when a postmortem is reviewed.
 */
@NullMarked
package dev.hindsight.review.adapter;

import org.jspecify.annotations.NullMarked;
