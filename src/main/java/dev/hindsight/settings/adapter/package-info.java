/**
 * The settings' table, and the pages on which administrators of the site and of spaces edit them.
 */
@NullMarked
package dev.hindsight.settings.adapter;

import org.jspecify.annotations.NullMarked;
