/**
 * The page that shows history.
 */
@NullMarked
package dev.hindsight.history.adapter;

import org.jspecify.annotations.NullMarked;
