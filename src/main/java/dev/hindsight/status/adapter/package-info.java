/**
 * The macro that shows how far a page's action items have come.
 */
@NullMarked
package dev.hindsight.status.adapter;

import org.jspecify.annotations.NullMarked;
